package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a page as a person does, for what its markup for machines leaves open. */
public final class VisibleReader {

    public VisibleSignal read(Document page) {
        Element heading = Heading.of(page);
        List<Element> buttons = BuyButtons.in(page);
        Texts offer = new Texts();
        PriceTags.Tag price = heading == null ? null : PriceTags.of(page, heading, buttons);
        if (price != null) {
            offer.put(Property.PRICE, price.text());
        }
        offer.put(Property.LIST_PRICE, price == null ? null : PriceTags.struckBeside(price));
        offer.put(Property.AVAILABILITY, StockText.of(page, heading, !buttons.isEmpty()));
        Texts texts = new Texts()
                .put(Property.NAME, heading == null ? null : heading.text())
                .put(Property.DESCRIPTION, meta(page, "description"))
                .put(Property.SKU, LabelledValue.of(page, Property.SKU))
                .put(Property.GTIN, LabelledValue.of(page, Property.GTIN))
                .put(Property.MPN, LabelledValue.of(page, Property.MPN))
                .put(Property.BRAND, LabelledValue.of(page, Property.BRAND));
        boolean forSale = price != null && !buttons.isEmpty() && buttons.size() <= BuyButtons.MOST_ON_A_DETAIL_PAGE;
        return new VisibleSignal(ProductSignal.of(texts, List.of(), Breadcrumb.of(page), offer), forSale);
    }

    private static @Nullable String meta(Document page, String name) {
        Element meta = page.selectFirst("meta[name=" + name + "]");
        return meta == null ? null : meta.attr("content");
    }
}
