package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Values that a page shows beside their names: {@code EAN: 8596201003541}, or two cells of a table. */
final class LabelledValues {

    private static final int LONGEST_LABEL = 40;
    private static final int MOST_LOOKED_AT = 20_000;
    private static final Evaluator PLACES =
            Selector.evaluatorOf("th, td, dt, li, p, span, div, b, strong, label, small, em, h2, h3, h4, h5, h6");

    /** One label for two values: {@code Brand / Item no.} beside {@code Acme / A-17}. */
    private static final Pattern BETWEEN_TWO = Pattern.compile(" / ");

    private final Map<Property, Set<String>> found = new EnumMap<>(Property.class);
    private final LabelGate gate;

    private LabelledValues(LabelGate gate) {
        this.gate = gate;
    }

    /**
     * The value behind the first label of each property; looks at a page once. A number of the shop's that differs from label
     * to label is told as any number, since most of them belong to other products.
     */
    static Texts on(Document page, LabelGate gate) {
        LabelledValues values = new LabelledValues(gate);
        page.select(PLACES).stream().limit(MOST_LOOKED_AT).forEach(values::look);
        return values.texts();
    }

    private void look(Element element) {
        if (element.childrenSize() > 3 || !mayBeginLabel(element)) {
            return;
        }
        String text = ShortText.of(element, LONGEST_LABEL + LabelledValue.LONGEST);
        if (text == null || !mayHoldLabel(text)) {
            return;
        }
        gate.mayBegin(text).forEach(property -> add(property, LabelledValue.of(property, text, element)));
        if (text.length() <= LONGEST_LABEL && text.contains(" / ")) {
            lookAtTwo(BETWEEN_TWO.split(text, -1), element);
        }
    }

    /** By the element's first text alone, which is cheaper to find than the whole. */
    private boolean mayBeginLabel(Element element) {
        String first = ShortText.first(element);
        return first == null
                || first.length() < LabelGate.LETTERS
                || !gate.mayBegin(first).isEmpty();
    }

    private void lookAtTwo(String[] labels, Element element) {
        String beside = LabelledValue.beside(element);
        String[] values = beside == null ? new String[0] : BETWEEN_TWO.split(beside, -1);
        for (int i = 0; i < labels.length && labels.length == values.length; i++) {
            for (Property property : gate.mayBegin(labels[i])) {
                add(property, LabelledValue.of(property, labels[i] + ": " + values[i], element));
            }
        }
    }

    private void add(Property property, @Nullable String value) {
        Set<String> values = found.computeIfAbsent(property, unused -> new LinkedHashSet<>());
        if (value != null && values.size() < (property == Property.SKU ? 2 : 1)) {
            values.add(value);
        }
    }

    private Texts texts() {
        Texts texts = new Texts();
        found.forEach((property, values) -> {
            Property told = values.size() > 1 ? Property.PRODUCT_ID : property;
            texts.put(told, values.stream().findFirst().orElse(null));
        });
        return texts;
    }

    /** A label alone is short; behind a longer one stands a colon. */
    private static boolean mayHoldLabel(String text) {
        boolean alone = text.length() > 1 && text.length() <= LONGEST_LABEL;
        return alone || (text.length() > LONGEST_LABEL && (text.indexOf(':') > 0 || text.indexOf('：') > 0));
    }
}
