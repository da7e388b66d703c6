package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of price and availability.
 *
 * @param forSale whether a price and a way to buy stand under a heading
 * @param tellsStock whether words say that it can be bought, or not
 */
record VisibleOffer(Texts texts, boolean forSale, boolean tellsStock) {

    static VisibleOffer on(Document page, @Nullable Element heading, @Nullable String stock) {
        List<Element> buttons = BuyButtons.in(page);
        PriceTag price = heading == null ? null : PriceTags.of(page, heading, buttons);
        Texts texts = new Texts()
                .put(Property.PRICE, price == null ? null : price.text())
                .put(Property.LIST_PRICE, price == null ? null : StruckPrice.beside(price))
                .put(Property.AVAILABILITY, StockText.of(page, heading, stock, !buttons.isEmpty()));
        boolean forSale = price != null && !buttons.isEmpty() && buttons.size() <= BuyButtons.MOST_ON_A_DETAIL_PAGE;
        return new VisibleOffer(texts, forSale, buttons.isEmpty() && texts.has(Property.AVAILABILITY));
    }
}
