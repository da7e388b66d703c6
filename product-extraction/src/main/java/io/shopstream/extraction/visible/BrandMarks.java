package io.shopstream.extraction.visible;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * Knows the elements that are named for a maker: links to its page, and what classes and attributes call a brand. One look at
 * an element's attributes; as a selector each of the words would look again.
 */
final class BrandMarks extends Evaluator {

    /** Of a value that names an element; a longer one names nothing. */
    private static final int LONGEST = 2_000;

    private static final Pattern LINK = Pattern.compile(
            "(?i)brand|marca|marke|marque|vendor|manufactur|hersteller" + "|fabricant|vyrobc|znack|producent|proizvod");
    private static final Pattern CLASS = Pattern.compile("(?i)brand|vendor|manufacturer");

    @Override
    public boolean matches(Element root, Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        for (org.jsoup.nodes.Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            if (value.length() <= LONGEST && isMark(attribute.getKey(), value, element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(String attribute, String value, Element element) {
        return switch (attribute) {
            case "class" -> CLASS.matcher(value).find();
            case "href" ->
                element.normalName().equals("a") && LINK.matcher(value).find();
            case "itemprop" -> value.equalsIgnoreCase("brand");
            case "name" -> element.normalName().equals("meta") && value.equalsIgnoreCase("brand");
            case "data-brand" -> true;
            default -> false;
        };
    }
}
