package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
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
        LabelledValues labelled = LabelledValues.on(page);
        Texts texts = new Texts()
                .put(Property.NAME, heading == null ? null : heading.text())
                .put(Property.DESCRIPTION, description(page))
                .put(Property.SKU, labelled.of(Property.SKU))
                .put(Property.GTIN, labelled.of(Property.GTIN))
                .put(Property.MPN, labelled.of(Property.MPN))
                .put(Property.BRAND, labelled.of(Property.BRAND));
        return new VisibleSignal(texts, Breadcrumb.of(page), () -> VisibleOffer.on(page, heading));
    }

    private static @Nullable String description(Document page) {
        Element meta = page.selectFirst(DESCRIPTION);
        return meta == null ? null : meta.attr("content");
    }
}
