package io.shopstream.extraction.microdata;

import org.jsoup.nodes.Element;

/** The text of a property's element. */
final class ItemValue {

    private ItemValue() {}

    /**
     * The value by the standard's table of elements; beyond it, a {@code content} attribute on any element counts, as
     * shops write it and search engines read it.
     */
    static String of(Element element) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        return switch (element.normalName()) {
            case "meta" -> "";
            case "audio", "embed", "iframe", "img", "source", "track", "video" -> source(element);
            case "a", "area", "link" -> element.attr("href");
            case "object" -> element.attr("data");
            case "data", "meter" -> element.hasAttr("value") ? element.attr("value") : ItemText.of(element);
            case "input" -> element.attr("value");
            case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : ItemText.of(element);
            default -> ItemText.of(element);
        };
    }

    private static String source(Element element) {
        return element.attr("src").startsWith("data:") && element.hasAttr("data-src")
                ? element.attr("data-src")
                : element.attr("src");
    }
}
