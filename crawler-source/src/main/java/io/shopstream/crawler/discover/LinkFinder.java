package io.shopstream.crawler.discover;

import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.fetch.HtmlDocument;
import io.shopstream.crawler.frontier.CanonicalUrl;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of a page that lead to other pages of its shop, in their order, each once; {@code nofollow} is honoured. */
public final class LinkFinder {

    private static final Pattern NO_PAGE = Pattern.compile(
            ".*\\.(jpe?g|png|gif|webp|avif|svg|ico|css|js|mjs|json|xml|pdf|zip|gz|mp[34]|webm|mov|woff2?|ttf|xlsx?|docx?|apk|exe)",
            Pattern.CASE_INSENSITIVE);

    private LinkFinder() {}

    public static Set<URI> links(Answer page) {
        Set<URI> links = new LinkedHashSet<>();
        Document document = HtmlDocument.parse(page);
        if (forbidsFollowing(page, document)) {
            return links;
        }
        String shop = ProductKey.shopOf(page.url());
        for (Element anchor : document.select("a[href], link[rel=next][href]")) {
            if (!anchor.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow")) {
                inside(shop, anchor.absUrl("href")).ifPresent(links::add);
            }
        }
        return links;
    }

    private static Optional<URI> inside(String shop, String address) {
        return CanonicalUrl.of(address)
                .filter(url -> shop.equals(ProductKey.shopOf(url)))
                .filter(url -> url.getRawPath() == null
                        || !NO_PAGE.matcher(url.getRawPath()).matches());
    }

    private static boolean forbidsFollowing(Answer page, Document document) {
        Element robots = document.selectFirst("meta[name=robots i]");
        String wish = (robots == null ? "" : robots.attr("content")) + " "
                + page.header("x-robots-tag").orElse("");
        String lower = wish.toLowerCase(Locale.ROOT);
        return lower.contains("nofollow") || lower.matches(".*\\bnone\\b.*");
    }
}
