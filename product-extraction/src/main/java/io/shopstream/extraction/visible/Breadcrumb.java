package io.shopstream.extraction.visible;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links above a page's heading that say where in the shop it stands. */
final class Breadcrumb {

    private static final int MOST = 8;
    private static final int LONGEST = 60;

    private Breadcrumb() {}

    /** Names of the steps, the widest first, without the link to the shop's front page. */
    static List<String> of(Document page) {
        Element trail = page.selectFirst("[class*=breadcrumb], [id*=breadcrumb], [aria-label=breadcrumb]");
        if (trail == null) {
            return List.of();
        }
        return trail.select("a[href]").stream()
                .filter(link -> !link.attr("href").matches("(?:https?://[^/]+)?/?(?:#.*)?"))
                .map(Element::text)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
