package io.shopstream.extraction.visible;

import io.shopstream.extraction.price.PriceReader;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Prices that a page strikes through, which are those before a reduction. */
final class StruckPrice {

    private static final Evaluator STRUCK_OUT = Selector.evaluatorOf("del, s, strike");
    private static final int LEVELS = 3;

    private StruckPrice() {}

    /** An element that holds a struck-through price beside the valid one cannot be read as one price either. */
    static boolean isIn(Element element) {
        return element.closest(STRUCK_OUT) != null || element.selectFirst(STRUCK_OUT) != null;
    }

    /** The one next to a price; null where there is none. */
    static @Nullable String beside(PriceTag price) {
        Element around = price.element();
        for (int level = 0; level < LEVELS && around.parent() != null; level++) {
            around = around.parent();
            Element struck = around.selectFirst(STRUCK_OUT);
            String text = struck == null ? null : ShortText.of(struck, PriceText.LONGEST);
            if (text != null && PriceReader.read(text) != null) {
                return text;
            }
        }
        return null;
    }
}
