package io.shopstream.extraction.microdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads microdata items (HTML standard, section 5) as objects in the form of JSON-LD, so that one walk understands both.
 */
public final class MicrodataReader {

    /** The page's items that are not part of another one, those included that say so by mistake. */
    public List<JsonNode> read(Document page) {
        List<JsonNode> items = new ArrayList<>();
        for (Element scope : page.select("[itemscope]")) {
            if (!scope.hasAttr("itemprop") || !isInsideItem(scope)) {
                items.add(new Walk(page).item(scope));
            }
        }
        return items;
    }

    private static boolean isInsideItem(Element scope) {
        Element parent = scope.parent();
        return parent != null && parent.closest("[itemscope]") != null;
    }

    /** One walk over an item; it enters each element once, whatever {@code itemref} says. */
    private static final class Walk {

        private final Document page;
        private final Set<Element> entered = new HashSet<>();

        Walk(Document page) {
            this.page = page;
        }

        ObjectNode item(Element scope) {
            ObjectNode item = JsonNodeFactory.instance.objectNode();
            entered.add(scope);
            for (String type : scope.attr("itemtype").strip().split("\\s+", -1)) {
                if (!type.isEmpty()) {
                    add(item, "@type", item.textNode(type));
                }
            }
            if (scope.hasAttr("itemid")) {
                add(item, "@id", item.textNode(scope.attr("itemid")));
            }
            properties(scope, item);
            for (String id : scope.attr("itemref").strip().split("\\s+", -1)) {
                Element referred = id.isEmpty() ? null : page.getElementById(id);
                if (referred != null) {
                    property(referred, item);
                }
            }
            return item;
        }

        private void properties(Element parent, ObjectNode item) {
            for (Element child : parent.children()) {
                property(child, item);
            }
        }

        private void property(Element element, ObjectNode item) {
            if (!entered.add(element)) {
                return;
            }
            boolean scope = element.hasAttr("itemscope");
            if (element.hasAttr("itemprop")) {
                JsonNode value = scope ? item(element) : item.textNode(ItemValue.of(element));
                for (String name : element.attr("itemprop").strip().split("\\s+", -1)) {
                    add(item, name, value);
                }
            }
            if (!scope) {
                properties(element, item);
            }
        }

        private static void add(ObjectNode item, String name, JsonNode value) {
            if (!name.isEmpty()) {
                item.withArray("/" + name.replace("~", "~0").replace("/", "~1")).add(value);
            }
        }
    }
}
