package io.shopstream.extraction.visible;

import java.util.Iterator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The text of elements that hold little, in time that does not depend on how much the others hold. */
final class ShortText {

    private static final int MOST_NODES = 40;

    /** Before white space is made single blanks. */
    private static final int MOST_CHARACTERS = 10_000;

    private ShortText() {}

    /** The element's text; null where it is longer than the limit, or made of many parts. */
    static @Nullable String of(Element element, int longest) {
        Iterator<Node> nodes = element.nodeStream().iterator();
        int raw = 0;
        for (int seen = 0; nodes.hasNext(); seen++) {
            Node node = nodes.next();
            raw += node instanceof TextNode text ? text.getWholeText().length() : 0;
            if (seen > MOST_NODES || raw > MOST_CHARACTERS) {
                return null;
            }
        }
        String text = element.text();
        return text.length() <= longest ? text : null;
    }

    /** The first of its texts that is not blank, without blanks before it; null where its first parts hold none. */
    static @Nullable String first(Element element) {
        Iterator<Node> nodes = element.nodeStream().iterator();
        for (int seen = 0; seen <= MOST_NODES && nodes.hasNext(); seen++) {
            if (nodes.next() instanceof TextNode text && !text.isBlank()) {
                return text.getWholeText().stripLeading();
            }
        }
        return null;
    }
}
