package io.shopstream.extraction.visible;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a price, with a point before cents that only stand higher or smaller: {@code 129<sup>99</sup> Lei}. */
final class PriceText {

    /** A longer text holds more than a price. */
    static final int LONGEST = 60;

    private static final Pattern CENTS = Pattern.compile("\\s*\\d{2}\\s*");
    private static final Pattern OF_CENTS = Pattern.compile("(?i)cent|decim|fract|penny|pence|kopek|small|sup\\b");

    private PriceText() {}

    /** The text of an element that is known to be short. */
    static String of(Element element) {
        StringBuilder text = new StringBuilder();
        write(element, text);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static void write(Element element, StringBuilder text) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode own) {
                text.append(own.getWholeText());
            } else if (child instanceof Element inner && !isHidden(inner)) {
                if (isCents(inner) && endsWithDigit(text)) {
                    text.setLength(text.toString().stripTrailing().length());
                    text.append('.').append(inner.text().strip()).append(' ');
                } else {
                    if (inner.isBlock()) {
                        text.append(' ');
                    }
                    write(inner, text);
                }
            }
        }
    }

    private static boolean isCents(Element element) {
        return (element.normalName().equals("sup")
                        || OF_CENTS.matcher(element.className()).find())
                && CENTS.matcher(element.text()).matches();
    }

    private static boolean endsWithDigit(StringBuilder text) {
        String before = text.toString().stripTrailing();
        return !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
    }

    private static boolean isHidden(Element element) {
        return element.normalName().equals("script") || element.normalName().equals("style");
    }
}
