package io.shopstream.extraction.microdata;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A page's elements by their ids, and how much of the page may still be read: {@code itemref} can make a page say one
 * thing a million times.
 */
final class PageItems {

    private static final Evaluator WITH_ID = Selector.evaluatorOf("[id]");
    private static final Evaluator REFERRING = Selector.evaluatorOf("[itemref]");

    private final ItemMarkup markup;
    private final Document page;
    private final Map<String, Element> byId = new HashMap<>();
    private final Set<String> referred = new HashSet<>();
    private int items = 2_000;
    private int elements = 100_000;
    private int characters = 10_000_000;

    PageItems(Document page, ItemMarkup markup) {
        this.markup = markup;
        this.page = page;
        page.select(WITH_ID).forEach(element -> byId.putIfAbsent(element.id(), element));
        page.select(REFERRING).forEach(element -> referred.addAll(words(element, "itemref")));
    }

    /** The page's items that are not part of another one, those included that say so by mistake. */
    List<Element> roots() {
        return page.getElementsByAttribute(markup.scope()).stream()
                .filter(scope -> !scope.hasAttr(markup.property()) || isAlone(scope))
                .toList();
    }

    private boolean isAlone(Element scope) {
        return !referred.contains(scope.id())
                && scope.parents().stream()
                        .noneMatch(around -> markup.isItem(around) || referred.contains(around.id()));
    }

    ItemMarkup markup() {
        return markup;
    }

    @Nullable
    Element element(String id) {
        return byId.get(id);
    }

    boolean mayReadItem() {
        return items-- > 0;
    }

    boolean mayReadElement() {
        return elements-- > 0;
    }

    /** The value of an element; empty when the page has said too much already. */
    String value(Element element) {
        String value = characters > 0 ? ItemValue.of(element) : "";
        characters -= value.length();
        return value;
    }

    /** The words of an attribute. */
    static List<String> words(Element element, String attribute) {
        return Arrays.stream(element.attr(attribute).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
