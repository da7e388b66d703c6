package io.shopstream.extraction.microdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** One walk over an item; it enters each element once, whatever {@code itemref} says. */
final class ItemWalk {

    /** Items in items; real pages stay below 10. */
    private static final int DEEPEST_ITEM = 30;

    /** Elements in elements and behind references: more than a document is deep, less than the stack holds. */
    private static final int DEEPEST = 500;

    private final PageItems page;
    private final Set<Element> entered = new HashSet<>();
    private int openItems;
    private int openElements;

    ItemWalk(PageItems page) {
        this.page = page;
    }

    ObjectNode item(Element scope) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        entered.add(scope);
        PageItems.words(scope, "itemtype").forEach(type -> add(item, "@type", item.textNode(type)));
        if (scope.hasAttr("itemid")) {
            add(item, "@id", item.textNode(scope.attr("itemid")));
        }
        openItems++;
        properties(scope, item);
        for (String id : PageItems.words(scope, "itemref")) {
            Element referred = page.element(id);
            if (referred != null) {
                property(referred, item);
            }
        }
        openItems--;
        return item;
    }

    private void properties(Element parent, ObjectNode item) {
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element) {
                property(element, item);
            }
        }
    }

    private void property(Element element, ObjectNode item) {
        boolean scope = element.hasAttr("itemscope");
        if (openElements == DEEPEST
                || (scope && openItems == DEEPEST_ITEM)
                || !page.mayReadElement()
                || !entered.add(element)) {
            return;
        }
        openElements++;
        if (element.hasAttr("itemprop")) {
            JsonNode value = scope ? item(element) : item.textNode(page.value(element));
            PageItems.words(element, "itemprop").forEach(name -> add(item, name, value));
        }
        if (!scope) {
            properties(element, item);
        }
        openElements--;
    }

    private static void add(ObjectNode item, String name, JsonNode value) {
        item.withArray("/" + name.replace("~", "~0").replace("/", "~1")).add(value);
    }
}
