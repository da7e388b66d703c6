package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Reads the value of one label. */
final class LabelledValue {

    static final int LONGEST = 60;

    private static final int LONGEST_LABEL = 40;
    private static final Evaluator BESIDE_THE_CONTENT = Selector.evaluatorOf("nav, footer, select, form[role=search]");
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ./_+#-]{1,39}");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private LabelledValue() {}

    /** The value behind a label, or beside the element that holds nothing else; null where the text is no such label. */
    static @Nullable String of(Property property, String text, Element element) {
        Matcher label = LabelWords.of(property).matcher(text);
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

    /** What stands next to an element that is a label. */
    static @Nullable String beside(Element label) {
        Node behind = label.nextSibling();
        if (behind instanceof TextNode text && !text.isBlank()) {
            return text.text().length() <= LONGEST ? text.text().replaceFirst("^[\\s:：#]+", "") : null;
        }
        Element next = label.nextElementSibling();
        Element parent = label.parent();
        if (next == null && parent != null && parent.childrenSize() == 1) {
            next = parent.nextElementSibling();
        }
        return next == null ? null : ShortText.of(next, LONGEST);
    }
}
