package io.shopstream.extraction.microdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** One walk over an item; it enters each element once, whatever {@code itemref} says. */
final class ItemWalk {

    /** Items in items; real pages stay below 10. */
    private static final int DEEPEST_ITEM = 30;

    /** Elements in elements and behind references: more than a document is deep, less than the stack holds. */
    private static final int DEEPEST = 500;

    private static final Evaluator STRUCK =
            Selector.evaluatorOf("del, s, strike, [class*=old-price], [class*=oldprice], [class*=price-old]");

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
        PageItems.words(scope, page.markup().type()).forEach(type -> add(item, "@type", item.textNode(type)));
        if (scope.hasAttr(page.markup().id())) {
            add(item, "@id", item.textNode(scope.attr(page.markup().id())));
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
        boolean scope = page.markup().isItem(element);
        if (openElements == DEEPEST
                || (scope && openItems == DEEPEST_ITEM)
                || !page.mayReadElement()
                || !entered.add(element)) {
            return;
        }
        openElements++;
        if (element.hasAttr(page.markup().property())) {
            JsonNode value = scope ? item(element) : item.textNode(page.value(element));
            page.markup().properties(element).forEach(name -> add(item, told(name, element), value));
        }
        if (!scope) {
            properties(element, item);
        }
        openElements--;
    }

    /** A price that is struck through is another one than the price, whatever it is marked up as. */
    private static String told(String name, Element element) {
        return name.equals("price") && element.closest(STRUCK) != null ? "struckPrice" : name;
    }

    private static void add(ObjectNode item, String name, JsonNode value) {
        item.withArray("/" + name.replace("~", "~0").replace("/", "~1")).add(value);
    }
}
