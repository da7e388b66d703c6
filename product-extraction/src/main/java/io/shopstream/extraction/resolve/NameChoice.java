package io.shopstream.extraction.resolve;

import io.shopstream.extraction.price.PriceReader;
import io.shopstream.extraction.price.StatedPrice;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.visible.VisibleSignal;
import org.jspecify.annotations.Nullable;

/** Chooses a product's name: a page's title often holds more than it; a heading that it contains is the name. */
final class NameChoice {

    private NameChoice() {}

    static @Nullable String of(AskedSources asked, @Nullable VisibleSignal page) {
        String first = asked.text(Property.NAME);
        String heading =
                page == null ? null : PlainText.orNull(page.named().texts().get(Property.NAME));
        return asked.beginsWithTitle()
                        && first != null
                        && heading != null
                        && (first.contains(heading) || tellsPrice(first))
                ? heading
                : first;
    }

    /** A title with a price in it is written to be shared, not to name a thing. */
    private static boolean tellsPrice(String title) {
        StatedPrice price = PriceReader.read(title);
        return price != null && price.currency() != null;
    }
}
