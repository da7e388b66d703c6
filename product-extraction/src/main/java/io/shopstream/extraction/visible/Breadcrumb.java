package io.shopstream.extraction.visible;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The links above a page's heading that say where in the shop it stands. */
final class Breadcrumb {

    private static final int MOST = 8;
    private static final int LONGEST = 60;
    private static final Evaluator TRAIL =
            Selector.evaluatorOf("[class*=breadcrumb], [id*=breadcrumb], [aria-label=breadcrumb]");
    private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");
    private static final Pattern FRONT_PAGE = Pattern.compile("(?:https?://[^/]+)?/?(?:#.*)?");

    private Breadcrumb() {}

    /** Names of the steps, the widest first, without the link to the shop's front page. */
    static List<String> of(Document page) {
        Element trail = page.selectFirst(TRAIL);
        if (trail == null) {
            return List.of();
        }
        return trail.select(LINKS).stream()
                .filter(link -> !FRONT_PAGE.matcher(link.attr("href")).matches())
                .map(Element::text)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
