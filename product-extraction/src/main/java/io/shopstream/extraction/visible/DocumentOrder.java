package io.shopstream.extraction.visible;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Numbers the elements of a page in document order, to tell how far they stand from one another. */
final class DocumentOrder {

    /** Elements farther apart belong to different things. */
    static final int FARTHEST = 600;

    private final Map<Element, Integer> order = new HashMap<>();

    DocumentOrder(Document page) {
        page.body().getAllElements().forEach(element -> order.put(element, order.size()));
    }

    /** Elements between two, at most {@link #FARTHEST}. */
    int distance(Element one, Element other) {
        return Math.min(FARTHEST, Math.abs(place(one) - place(other)));
    }

    boolean isBefore(Element one, Element other) {
        return place(one) < place(other);
    }

    private int place(Element element) {
        return order.getOrDefault(element, 0);
    }
}
