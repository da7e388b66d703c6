package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Texts;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees on a page. The offer is the dearest to find and often told elsewhere, so that it is looked for when
 * it is first asked for. Not thread-safe.
 */
public final class VisibleSignal {

    private final ProductSignal withoutOffer;
    private final Supplier<VisibleOffer> search;
    private @Nullable VisibleOffer found;

    VisibleSignal(Texts texts, List<String> categories, Supplier<VisibleOffer> search) {
        this.withoutOffer = ProductSignal.of(texts, List.of(), categories, new Texts());
        this.search = search;
    }

    /** The one thing that the page shows. */
    public ProductSignal signal() {
        return ProductSignal.of(withoutOffer.texts(), List.of(), withoutOffer.categories(), offer().texts());
    }

    /** The same without looking for its offer. */
    public ProductSignal withoutOffer() {
        return withoutOffer;
    }

    /** Whether the page shows that this one thing is for sale: a heading, a price and a way to buy. */
    public boolean forSale() {
        return offer().forSale();
    }

    private VisibleOffer offer() {
        if (found == null) {
            found = search.get();
        }
        return found;
    }
}
