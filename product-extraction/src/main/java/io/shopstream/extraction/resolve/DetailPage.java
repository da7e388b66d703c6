package io.shopstream.extraction.resolve;

import io.shopstream.extraction.opengraph.OpenGraphSignal;
import io.shopstream.extraction.schemaorg.StructuredPage;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Subject;
import io.shopstream.extraction.url.ProductNumber;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page as the page of one product. */
final class DetailPage {

    private final PageSignals signals;
    private final PageContext context;

    DetailPage(PageSignals signals, PageContext context) {
        this.signals = signals;
        this.context = context;
    }

    /** Whether the head calls the page one of a product and prices it. */
    boolean headTellsProduct() {
        return signals.openGraph().isProduct() && headTellsPrice();
    }

    /** Meta tags alone are not enough: shops write them on every page, so a price must stand beside them. */
    boolean showsOne() {
        OpenGraphSignal head = signals.openGraph();
        if (headTellsPrice() || signals.visible().forSale()) {
            return true;
        }
        if (head.isArticle()) {
            return false;
        }
        boolean aboutOne = head.isProduct() || ProductNumber.looksLikeDetail(context.pageAddress());
        return (aboutOne && signals.visible().showsPrice()) || signals.visible().describesOne() || scriptTellsPrice();
    }

    private boolean headTellsPrice() {
        return tellsPrice(signals.openGraph().signal());
    }

    private boolean scriptTellsPrice() {
        ProductSignal script = signals.script().apply(subject(List.of()));
        return script != null && tellsPrice(script);
    }

    private static boolean tellsPrice(ProductSignal signal) {
        return signal.offers().stream().anyMatch(offer -> offer.has(Property.PRICE));
    }

    /** The page's product. */
    ResolvedProduct product(List<ProductSignal> structured) {
        List<String> breadcrumb = signals.structured().stream()
                .map(StructuredPage::breadcrumb)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<ProductSignal> stated = Stream.of(
                        Stream.ofNullable(signals.ruled().product()),
                        structured.stream(),
                        Stream.of(signals.openGraph().signal()))
                .flatMap(sources -> sources)
                .toList();
        Subject subject = subject(structured);
        ProductSources sources =
                new ProductSources(stated, subject, () -> signals.script().apply(subject), signals.visible());
        return new FactsMerge(context, sources).detail(breadcrumb);
    }

    private Subject subject(List<ProductSignal> structured) {
        Stream<@Nullable String> names = Stream.concat(
                        structured.stream(),
                        Stream.of(signals.visible().named(), signals.openGraph().signal()))
                .map(signal -> signal.texts().get(Property.NAME));
        return Subject.of(names, context.pageAddress() + " " + context.urls().page());
    }
}
