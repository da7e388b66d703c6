package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.signal.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees on a page. Labelled values and the offer are dear to find and often told elsewhere, so that they are
 * looked for when they are first asked for. Not thread-safe.
 */
public final class VisibleSignal {

    private static final List<Property> NUMBERS =
            List.of(Property.SKU, Property.PRODUCT_ID, Property.GTIN, Property.MPN);

    private static final List<Property> BEHIND_LABELS =
            List.of(Property.SKU, Property.PRODUCT_ID, Property.FORM_ID, Property.GTIN, Property.MPN, Property.BRAND);

    private final ProductSignal named;
    private final Supplier<Texts> labelSearch;
    private final Function<@Nullable String, VisibleOffer> offerSearch;
    private @Nullable Texts labelled;
    private @Nullable VisibleOffer offer;

    /**
     * Of a page.
     *
     * @param named what stands at its top
     * @param labelSearch finds what stands behind labels
     * @param offerSearch finds the offer, given what stands behind the label of the stock
     */
    VisibleSignal(
            Texts named,
            List<String> categories,
            Supplier<Texts> labelSearch,
            Function<@Nullable String, VisibleOffer> offerSearch) {
        this.named = ProductSignal.of(Source.VISIBLE, named, List.of(), categories, new Texts());
        this.labelSearch = labelSearch;
        this.offerSearch = offerSearch;
    }

    /** The one thing that the page shows. */
    public ProductSignal signal() {
        return ProductSignal.of(Source.VISIBLE, withoutOffer().texts(), List.of(), named.categories(), offer().texts());
    }

    /** Its name, description and categories alone. */
    public ProductSignal named() {
        return named;
    }

    /** The same with the values behind labels, without looking for its offer. */
    public ProductSignal withoutOffer() {
        Texts texts = new Texts().putAll(named.texts());
        Texts values = labelled();
        BEHIND_LABELS.forEach(property -> texts.put(property, values.get(property)));
        return ProductSignal.of(Source.VISIBLE, texts, List.of(), named.categories(), new Texts());
    }

    /** Whether the page shows that this one thing is for sale: a heading, a price and a way to buy. */
    public boolean forSale() {
        return offer().forSale();
    }

    /** Whether the page shows a price of this one thing with a number of it, or with words about its stock. */
    public boolean describesOne() {
        boolean numbered = NUMBERS.stream().anyMatch(labelled()::has);
        return showsPrice() && (numbered || offer().tellsStock());
    }

    public boolean showsPrice() {
        return offer().texts().has(Property.PRICE);
    }

    private Texts labelled() {
        if (labelled == null) {
            labelled = labelSearch.get();
        }
        return labelled;
    }

    private VisibleOffer offer() {
        if (offer == null) {
            offer = offerSearch.apply(labelled().get(Property.AVAILABILITY));
        }
        return offer;
    }
}
