package io.shopstream.ingest.decode;

import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts without their empty texts: a form's field that was left empty states nothing. */
final class StatedFacts {

    private StatedFacts() {}

    static ProductFacts of(ProductFacts facts) {
        return facts.toBuilder()
                .url(stated(facts.url()))
                .name(stated(facts.name()))
                .brand(stated(facts.brand()))
                .description(stated(facts.description()))
                .language(stated(facts.language()))
                .sku(stated(facts.sku()))
                .gtin(stated(facts.gtin()))
                .mpn(stated(facts.mpn()))
                .seller(stated(facts.seller()))
                .images(stated(facts.images()))
                .categories(stated(facts.categories()))
                .variants(facts.variants().stream().map(StatedFacts::of).toList())
                .build();
    }

    private static Variant of(Variant form) {
        return new Variant(
                stated(form.sku()), stated(form.gtin()), stated(form.colour()), stated(form.size()), form.offer());
    }

    private static List<String> stated(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
