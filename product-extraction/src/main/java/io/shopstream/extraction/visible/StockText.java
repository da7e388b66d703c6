package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.StockPhrases;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Whether a page shows that its product can be bought. */
final class StockText {

    private static final int LONGEST = 80;
    private static final int MOST_LOOKED_AT = 500;
    private static final Evaluator PLACES = Selector.evaluatorOf(
            "[class*=stock], [class*=avail], [id*=stock], [id*=avail], [class*=soldout], [class*=sold-out],"
                    + " [class*=sold_out], [class*=sklad], [class*=zaloga], [class*=dispon], [class*=instoc],"
                    + " [class*=dostupn], [class*=nalich], [class*=lager], [data-stock], [data-availability]");
    private static final Evaluator BESIDE_THE_CONTENT =
            Selector.evaluatorOf("header, nav, footer, aside, option, select, li, script, style, template");

    private StockText() {}

    /**
     * {@code OutOfStock}, {@code InStock}, or null where the page does not show it. A button that can be pressed outweighs
     * words, which templates often hold hidden.
     *
     * @param labelled what stands behind the label for it; null where there is none
     */
    static @Nullable String of(Document page, @Nullable Element heading, @Nullable String labelled, boolean canBuy) {
        if (heading == null) {
            return null;
        }
        String told = labelled == null ? null : StockPhrases.meaning(labelled);
        String shown = told == null ? shown(page) : told;
        return canBuy ? "InStock" : shown;
    }

    private static @Nullable String shown(Document page) {
        int looked = 0;
        for (Element place : page.select(PLACES)) {
            if (looked++ > MOST_LOOKED_AT) {
                return null;
            }
            String text = ShortText.of(place, LONGEST);
            String meaning = text == null ? null : StockPhrases.meaning(text);
            if (meaning != null && place.closest(BESIDE_THE_CONTENT) == null) {
                return meaning;
            }
        }
        return null;
    }
}
