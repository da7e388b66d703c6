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

    private final LabelGate gate = new LabelGate();

    public VisibleSignal read(Document page) {
        Element heading = Heading.of(page);
        Texts named = new Texts()
                .put(Property.NAME, heading == null ? null : heading.text())
                .put(Property.DESCRIPTION, description(page));
        return new VisibleSignal(
                named,
                Breadcrumb.of(page),
                () -> labelled(page, heading),
                stock -> VisibleOffer.on(page, heading, stock));
    }

    private Texts labelled(Document page, @Nullable Element heading) {
        return LabelledValues.on(page, gate)
                .putAll(CodeMarks.on(page))
                .put(Property.FORM_ID, FormIds.on(page, heading))
                .put(Property.BRAND, BrandMark.on(page, heading));
    }

    private static @Nullable String description(Document page) {
        Element meta = page.selectFirst(DESCRIPTION);
        return meta == null ? null : meta.attr("content");
    }
}
