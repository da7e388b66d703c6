package io.shopstream.verification.search;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.index.ProductIndex;
import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.catalogue.IcecatCatalogue;
import io.shopstream.verification.search.catalogue.KoreanCatalogue;
import io.shopstream.verification.search.catalogue.SharedFolder;
import io.shopstream.verification.search.engine.PlainEngine;
import io.shopstream.verification.search.engine.ProductionEngine;
import io.shopstream.verification.search.engine.SearchIndex;
import io.shopstream.verification.search.engine.SearchServer;
import io.shopstream.verification.search.judged.IcecatRatings;
import io.shopstream.verification.search.judged.JudgedQuery;
import io.shopstream.verification.search.judged.KoreanRules;
import io.shopstream.verification.search.variant.Kind;
import io.shopstream.verification.search.variant.Variant;
import io.shopstream.verification.search.variant.Variants;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets both engines answer on a server of their own, the English products first, then the Korean ones. */
final class SearchJudge {

    private final SearchServer server;
    private final SharedFolder data;
    private final JudgeOptions options;
    private final Consumer<String> progress;

    SearchJudge(SearchServer server, SharedFolder data, JudgeOptions options, Consumer<String> progress) {
        this.server = server;
        this.data = data;
        this.options = options;
        this.progress = progress;
    }

    Findings judge() throws IOException {
        Findings found = new Findings(0, null, null, null, List.of());
        if (asks(Part.ENGLISH)) {
            found = found.and(english());
        }
        if (options.parts().stream().anyMatch(part -> part != Part.ENGLISH)) {
            found = found.and(korean());
        }
        return found;
    }

    private Findings english() throws IOException {
        List<JudgedQuery> queries = IcecatRatings.in(data);
        List<ProductDocument> products = IcecatCatalogue.in(data);
        SearchIndex index = index("products-en", products);
        index.takeAlias();
        try (ProductionEngine ours = ProductionEngine.at(server.address())) {
            PlainEngine plain = PlainEngine.create(server, "plain-en", "standard", products);
            progress.accept(queries.size() + " rated English queries");
            JudgedTrial trial = JudgedTrial.run(queries, Contest.between(ours, plain, Catalogue.of(products)));
            index.drop(); // not in a finally: its own error would hide the one before, and the server ends with the run
            return new Findings(products.size(), trial, null, null, List.of());
        }
    }

    private Findings korean() throws IOException {
        List<ProductDocument> products = KoreanCatalogue.in(data);
        index("products-ko", products).takeAlias();
        try (ProductionEngine ours = ProductionEngine.at(server.address())) {
            PlainEngine plain = PlainEngine.create(server, "plain-ko", "nori", products);
            Contest contest = Contest.between(ours, plain, Catalogue.of(products));
            Variants variants = Variants.of(contest.catalogue());
            return new Findings(
                    products.size(),
                    null,
                    asks(Part.JUDGED) ? judged(contest) : null,
                    asks(Part.KEYSTROKES) ? keystrokes(variants, contest) : null,
                    missed(variants, contest));
        }
    }

    private JudgedTrial judged(Contest contest) {
        List<JudgedQuery> queries = KoreanRules.judge(contest.catalogue());
        progress.accept(queries.size() + " Korean queries judged by rules");
        return JudgedTrial.run(queries, contest);
    }

    private KeystrokeTrial keystrokes(Variants variants, Contest contest) {
        List<String> names = variants.typedNames(options.typedNames(), options.seed());
        progress.accept(names.size() + " Korean names typed key by key");
        return KeystrokeTrial.run(names, contest);
    }

    private List<VariantTrial> missed(Variants variants, Contest contest) {
        List<VariantTrial> trials = new ArrayList<>();
        for (Part part : Part.values()) {
            if (asks(part) && part.kind().isPresent()) {
                Kind kind = part.kind().orElseThrow();
                List<Variant> drawn = variants.draw(kind, options.variants(), options.seed());
                progress.accept(drawn.size() + " Korean queries: " + kind);
                trials.add(VariantTrial.run(kind, drawn, contest));
            }
        }
        return trials;
    }

    private SearchIndex index(String name, List<ProductDocument> products) {
        progress.accept(products.size() + " products into " + name + ", and into plain OpenSearch");
        return SearchIndex.create(server, name, ProductIndex.definition(), products);
    }

    private boolean asks(Part part) {
        return options.parts().contains(part);
    }
}
