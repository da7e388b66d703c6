package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Values that a page shows beside their names: {@code EAN: 8596201003541}, or two cells of a table. */
final class LabelledValues {

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_VALUE = 60;
    private static final int MOST_LOOKED_AT = 20_000;
    private static final Evaluator PLACES =
            Selector.evaluatorOf("th, td, dt, li, p, span, div, b, strong, label, small, em, h2, h3, h4, h5, h6");
    private static final Evaluator BESIDE_THE_CONTENT = Selector.evaluatorOf("nav, footer, select, form[role=search]");
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ./_+#-]{1,39}");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private LabelledValues() {}

    /** The value behind the first label of each property; looks at a page once. */
    static Texts on(Document page) {
        Texts found = new Texts();
        LabelGate gate = new LabelGate();
        int looked = 0;
        for (Element element : page.select(PLACES)) {
            if (looked++ > MOST_LOOKED_AT) {
                break;
            }
            String text = element.childrenSize() > 3 ? null : ShortText.of(element, LONGEST_LABEL + LONGEST_VALUE);
            if (text != null && mayHoldLabel(text)) {
                for (Property property : gate.mayBegin(text)) {
                    if (!found.has(property)) {
                        found.put(
                                property,
                                value(property, LabelWords.of(property).matcher(text), element));
                    }
                }
            }
        }
        return found;
    }

    /** A label alone is short; behind a longer one stands a colon. */
    private static boolean mayHoldLabel(String text) {
        boolean alone = text.length() > 1 && text.length() <= LONGEST_LABEL;
        return alone || (text.length() > LONGEST_LABEL && (text.indexOf(':') > 0 || text.indexOf('：') > 0));
    }

    private static @Nullable String value(Property property, Matcher label, Element element) {
        if (!label.matches() || element.closest(BESIDE_THE_CONTENT) != null) {
            return null;
        }
        String behind = behind(label);
        String value = behind != null ? behind : beside(element);
        return value == null || !fits(property, value.strip()) ? null : value.strip();
    }

    private static @Nullable String behind(Matcher label) {
        for (int group = 1; group <= label.groupCount(); group++) {
            String value = label.group(group);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /** A number has a digit; a maker's name is not one more label. */
    private static boolean fits(Property property, String value) {
        return switch (property) {
            case SKU, PRODUCT_ID, MPN, GTIN ->
                NUMBER.matcher(value).matches() && DIGIT.matcher(value).find();
            case BRAND -> !value.isEmpty() && value.length() <= LONGEST_LABEL && !value.endsWith(":");
            default -> !value.isEmpty();
        };
    }

    private static @Nullable String beside(Element label) {
        Node behind = label.nextSibling();
        if (behind instanceof TextNode text && !text.isBlank()) {
            return text.text().length() <= LONGEST_VALUE ? text.text().replaceFirst("^[\\s:：#]+", "") : null;
        }
        Element next = label.nextElementSibling();
        Element parent = label.parent();
        if (next == null && parent != null && parent.childrenSize() == 1) {
            next = parent.nextElementSibling();
        }
        return next == null ? null : ShortText.of(next, LONGEST_VALUE);
    }
}
