package io.shopstream.extraction.microdata;

import java.util.Iterator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an element, in time that does not depend on how much it holds: properties may hold properties. */
final class ItemText {

    private static final int LONGEST = 20_000;
    private static final int MOST_NODES = 2_000;

    private ItemText() {}

    /** The text; of a very long one its beginning. */
    static String of(Element element) {
        StringBuilder beginning = new StringBuilder();
        Iterator<Node> nodes = element.nodeStream().iterator();
        for (int seen = 0; nodes.hasNext(); seen++) {
            if (nodes.next() instanceof TextNode text) {
                String written = text.getWholeText();
                beginning
                        .append(written, 0, Math.min(written.length(), LONGEST))
                        .append(' ');
            }
            if (seen > MOST_NODES || beginning.length() > LONGEST) {
                return beginning.toString();
            }
        }
        return element.text();
    }
}
