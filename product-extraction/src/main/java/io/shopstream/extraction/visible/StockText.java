package io.shopstream.extraction.visible;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Whether a page shows that its product can be bought. */
final class StockText {

    private static final int LONGEST = 80;

    private static final Evaluator PLACES = Selector.evaluatorOf(
            "[class*=stock], [class*=avail], [id*=stock], [id*=avail], [class*=soldout], [class*=sold-out], [class*=sklad], [class*=zaloga], [class*=dispon], [class*=instoc]");

    private static final Evaluator BESIDE_THE_CONTENT =
            Selector.evaluatorOf("header, nav, footer, aside, option, select, li");

    private static final Pattern OUT = Pattern.compile(
            "(?iU)out of stock|sold out|unavailable|not available|nicht verfügbar|ausverkauft|agotado|sin stock|esgotado|indisponível|épuisé|rupture|esaurito|non disponibile"
                    + "|нет в наличии|нет на складе|vypredan|vyprodan|nedostupn|ni na zalogi|otsas|stoc epuizat|indisponibil|품절|일시\\s?품절|재입고|売り切れ|在庫なし|已售完|缺貨|tükendi");

    private static final Pattern IN = Pattern.compile(
            "(?iU)in stock|available|auf lager|lieferbar|en stock|disponible|em stock|disponível|disponibile|en magasin"
                    + "|в наличии|есть на складе|skladom|skladem|na sklade|na zalogi|laos|[îi]n stoc|구매\\s?가능|재고|在庫あり|有貨|現貨|stokta|қоймада");

    private StockText() {}

    /** {@code OutOfStock}, {@code InStock}, or null where the page does not show it. */
    static @Nullable String of(Document page, @Nullable Element heading, boolean canBuy) {
        if (heading == null) {
            return null;
        }
        for (Element place : page.select(PLACES)) {
            String text = ShortText.of(place, LONGEST);
            if (text != null && place.closest(BESIDE_THE_CONTENT) == null) {
                if (OUT.matcher(text).find()) {
                    return canBuy ? null : "OutOfStock";
                }
                if (IN.matcher(text).find()) {
                    return "InStock";
                }
            }
        }
        return canBuy ? "InStock" : null;
    }
}
