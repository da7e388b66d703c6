package io.shopstream.extraction.resolve;

import io.shopstream.extraction.opengraph.OpenGraphSignal;
import io.shopstream.extraction.schemaorg.Candidate;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.url.ProductNumber;
import io.shopstream.model.product.ObservationKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what a page is about: one product, a list of products, or neither. */
public final class PageResolver {

    /** Tiles beyond are passed over; real listings show at most some hundred. */
    private static final int MOST_TILES = 1_000;

    /** The page's own product, or else its tiles; empty where it shows no product. */
    public List<ResolvedProduct> resolve(PageSignals signals, PageContext context) {
        ProductSignal jsonLd = MainProduct.of(signals.jsonLd().candidates(), signals, context);
        ProductSignal microdata = MainProduct.of(signals.microdata().candidates(), signals, context);
        boolean listing = jsonLd == null && microdata == null && hasTiles(signals);
        if (!listing && (jsonLd != null || microdata != null || showsOne(signals, context))) {
            return List.of(detail(jsonLd, microdata, signals, context));
        }
        return listing ? tiles(signals, context) : List.of();
    }

    private static boolean hasTiles(PageSignals signals) {
        return candidates(signals).findAny().isPresent();
    }

    /** Meta tags alone are not enough: shops write them on every page, so a price must stand beside them. */
    private static boolean showsOne(PageSignals signals, PageContext context) {
        OpenGraphSignal head = signals.openGraph();
        boolean headTellsPrice = head.signal().offers().stream().anyMatch(offer -> offer.has(Property.PRICE));
        boolean aboutOne = head.isProduct() || ProductNumber.looksLikeDetail(context.pageAddress());
        return headTellsPrice
                || (aboutOne && showsPrice(signals))
                || signals.visible().forSale();
    }

    private static boolean showsPrice(PageSignals signals) {
        return signals.visible().signal().offers().stream().anyMatch(offer -> offer.has(Property.PRICE));
    }

    private static ResolvedProduct detail(
            @Nullable ProductSignal jsonLd,
            @Nullable ProductSignal microdata,
            PageSignals signals,
            PageContext context) {
        List<ProductSignal> structured =
                Stream.of(jsonLd, microdata).flatMap(Stream::ofNullable).toList();
        List<String> breadcrumb = Stream.of(signals.jsonLd(), signals.microdata())
                .map(page -> page.breadcrumb())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new FactsMerge(context, structured, signals.openGraph().signal(), signals.visible()).detail(breadcrumb);
    }

    private static List<ResolvedProduct> tiles(PageSignals signals, PageContext context) {
        return candidates(signals)
                .map(candidate -> new FactsMerge(context, List.of(candidate.signal()), null, null).tile())
                .filter(tile ->
                        tile.kind() == ObservationKind.TILE && tile.facts().url() != null)
                .filter(PageResolver::tellsOffer)
                .limit(MOST_TILES)
                .toList();
    }

    private static boolean tellsOffer(ResolvedProduct tile) {
        return tile.facts().name() != null && tile.facts().offer() != null;
    }

    private static Stream<Candidate> candidates(PageSignals signals) {
        return signals.jsonLd().candidates().isEmpty()
                ? signals.microdata().candidates().stream()
                : signals.jsonLd().candidates().stream();
    }
}
