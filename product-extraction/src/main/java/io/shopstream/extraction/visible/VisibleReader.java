package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Reads a page as a person does, for what its markup for machines leaves open. */
public final class VisibleReader {

    private static final Evaluator DESCRIPTION = Selector.evaluatorOf("meta[name=description]");

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
        LabelledValues labelled = LabelledValues.on(page);
        Texts texts = new Texts()
                .put(Property.NAME, heading == null ? null : heading.text())
                .put(Property.DESCRIPTION, description(page))
                .put(Property.SKU, labelled.of(Property.SKU))
                .put(Property.GTIN, labelled.of(Property.GTIN))
                .put(Property.MPN, labelled.of(Property.MPN))
                .put(Property.BRAND, labelled.of(Property.BRAND));
        boolean forSale = price != null && !buttons.isEmpty() && buttons.size() <= BuyButtons.MOST_ON_A_DETAIL_PAGE;
        return new VisibleSignal(ProductSignal.of(texts, List.of(), Breadcrumb.of(page), offer), forSale);
    }

    private static @Nullable String description(Document page) {
        Element meta = page.selectFirst(DESCRIPTION);
        return meta == null ? null : meta.attr("content");
    }
}
