package io.shopstream.extraction.resolve;

import io.shopstream.extraction.price.CurrencyResolver;
import io.shopstream.extraction.url.PageUrls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for all products of a page.
 *
 * @param urls resolves what the page wrote
 * @param canonical the address that the page names as its own; null where it names none of its host
 * @param currencies decides what a price's sign means here
 * @param language BCP 47
 */
public record PageContext(
        PageUrls urls,
        @Nullable String canonical,
        CurrencyResolver currencies,
        @Nullable String language) {

    /** RFC 5646, section 4.4.1. */
    private static final int LONGEST_TAG = 35;

    private static final Evaluator LANGUAGE = Selector.evaluatorOf("html[lang]");
    private static final Evaluator CANONICAL = Selector.evaluatorOf("link[rel=canonical][href]");
    private static final Pattern FRONT_PAGE = Pattern.compile("/?(?:index\\.\\w{3,4})?");

    public static PageContext of(Document page, PageUrls urls, @Nullable String headLocale) {
        String locale = headLocale != null && headLocale.length() <= LONGEST_TAG ? headLocale : null;
        String language = language(page);
        List<String> locales = new ArrayList<>();
        if (language != null && language.contains("-")) {
            locales.add(language);
        }
        if (locale != null) {
            locales.add(locale);
        }
        if (language != null) {
            locales.add(language);
        }
        String told = language != null || locale == null ? language : tag(locale);
        return new PageContext(urls, canonical(page, urls), CurrencyResolver.of(urls.host(), locales), told);
    }

    /** The address of the page's own product. */
    public String pageAddress() {
        String page = urls.absolute(urls.page().toString());
        return canonical != null ? canonical : page != null ? page : urls.page().toString();
    }

    /** Whether an address is the page's, as it was asked for or as it calls itself. */
    boolean isThisPage(@Nullable String written) {
        String address = urls.absolute(written);
        return PageUrls.same(address, canonical)
                || PageUrls.same(address, urls.page().toString());
    }

    private static @Nullable String language(Document page) {
        Element html = page.selectFirst(LANGUAGE);
        return html == null || html.attr("lang").isBlank() ? null : tag(html.attr("lang"));
    }

    private static @Nullable String tag(String written) {
        if (written.length() > LONGEST_TAG) {
            return null;
        }
        String tag = Locale.forLanguageTag(written.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    /** A canonical address of another host, or of the host's front page, is a mistake that would make all products one. */
    private static @Nullable String canonical(Document page, PageUrls urls) {
        Element link = page.selectFirst(CANONICAL);
        String address = link == null ? null : urls.absolute(link.attr("href"));
        PageUrls canonical = address == null ? null : PageUrls.of(address);
        boolean usable = canonical != null
                && canonical.host().equalsIgnoreCase(urls.host())
                && !FRONT_PAGE.matcher(canonical.page().getRawPath()).matches();
        return usable ? address : null;
    }
}
