package io.shopstream.extraction.visible;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** The heading that names what a page shows. */
public final class Heading {

    private static final int LONGEST = 300;
    private static final Evaluator HEADINGS = Selector.evaluatorOf("h1");
    private static final Evaluator BESIDE_THE_CONTENT = Selector.evaluatorOf("header, nav, footer, aside");

    private Heading() {}

    /** The first main heading with text outside the page's own header; null where there is none. */
    public static @Nullable Element of(Document page) {
        List<Element> headings =
                page.select(HEADINGS).stream().filter(Heading::isNamed).toList();
        return headings.stream()
                .filter(heading -> heading.closest(BESIDE_THE_CONTENT) == null)
                .findFirst()
                .orElse(headings.isEmpty() ? null : headings.get(0));
    }

    private static boolean isNamed(Element heading) {
        String text = ShortText.of(heading, LONGEST);
        return text != null && !text.isBlank();
    }
}
