package io.shopstream.crawler.render;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Recognises a page whose scripts have yet to write it, or that leads to a single product by its address. */
final class ScriptShell {

    /** Visible characters of a page that says something on its own; shells have a title bar and a footer at most. */
    private static final int FEW_CHARACTERS = 300;

    private static final String EMPTY_ROOTS =
            "#root:not(:has(*)), #app:not(:has(*)), #__next:not(:has(*)), #__nuxt:not(:has(*)), [data-reactroot]:not(:has(*))";

    private static final Pattern DETAIL_PATH = Pattern.compile(
            "/(products?|goods|items?|p|dp|catalog|prd)/[^/]+|(goods|product|item|prd)(_?no|_?id)=",
            Pattern.CASE_INSENSITIVE);

    private ScriptShell() {}

    static boolean looksLikeOne(Document page) {
        if (page.selectFirst("script") == null) {
            return false;
        }
        return page.selectFirst(EMPTY_ROOTS) != null || visibleText(page) < FEW_CHARACTERS;
    }

    static boolean looksLikeDetail(URI url, Document page) {
        String path = url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
        Element type = page.selectFirst("meta[property=og:type]");
        return DETAIL_PATH.matcher(path).find()
                || (type != null && type.attr("content").contains("product"));
    }

    private static int visibleText(Document page) {
        Element body = page.body().clone();
        body.select("script, style, noscript, template").remove();
        return body.text().length();
    }
}
