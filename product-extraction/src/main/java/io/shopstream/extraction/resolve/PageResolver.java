package io.shopstream.extraction.resolve;

import io.shopstream.extraction.schemaorg.Candidate;
import io.shopstream.extraction.schemaorg.StructuredPage;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.model.product.ObservationKind;
import java.util.List;
import java.util.stream.Stream;

/** Decides what a page is about: one product, a list of products, or neither. */
public final class PageResolver {

    /** Tiles beyond are passed over; real listings show at most some hundred. */
    private static final int MOST_TILES = 1_000;

    /** The page's own product, or else its tiles; empty where it shows no product. */
    public List<ResolvedProduct> resolve(PageSignals signals, PageContext context) {
        List<ResolvedProduct> ruled = tiles(signals.ruled().tiles().stream(), context);
        if (!ruled.isEmpty()) {
            return ruled;
        }
        List<ProductSignal> main = signals.structured().stream()
                .flatMap(page -> MainProduct.of(page.candidates(), signals, context).stream())
                .toList();
        DetailPage detail = new DetailPage(signals, context);
        if (!main.isEmpty() || signals.ruled().product() != null) {
            return List.of(detail.product(main));
        }
        List<ResolvedProduct> listed = tiles(listed(signals), context);
        if (!listed.isEmpty() && !detail.headTellsProduct()) {
            return listed;
        }
        if (detail.showsOne()) {
            return List.of(detail.product(sold(signals, context)));
        }
        return signals.openGraph().isArticle() ? List.of() : tiles(signals.tiles().get().stream(), context);
    }

    /** What a page sells that is no product in schema.org's words: a ticket, a course. */
    private static List<ProductSignal> sold(PageSignals signals, PageContext context) {
        return signals.structured().stream()
                .flatMap(page -> MainProduct.of(page.sold(), signals, context).stream())
                .toList();
    }

    private static List<ResolvedProduct> tiles(Stream<ProductSignal> listed, PageContext context) {
        return listed.map(signal -> new FactsMerge(context, new ProductSources(List.of(signal))).tile())
                .filter(tile ->
                        tile.kind() == ObservationKind.TILE && tile.facts().url() != null)
                .filter(PageResolver::tellsOffer)
                .limit(MOST_TILES)
                .toList();
    }

    private static boolean tellsOffer(ResolvedProduct tile) {
        return tile.facts().name() != null && tile.facts().offer() != null;
    }

    private static Stream<ProductSignal> listed(PageSignals signals) {
        return signals.structured().stream()
                .map(StructuredPage::candidates)
                .filter(candidates -> !candidates.isEmpty())
                .findFirst()
                .map(candidates -> candidates.stream().map(Candidate::signal))
                .orElse(Stream.empty());
    }
}
