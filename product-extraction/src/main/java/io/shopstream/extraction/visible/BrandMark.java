package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Subject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** The maker's name in a link to its page, or in an element that is named for it, where the page's title says it too. */
final class BrandMark {

    private static final int LONGEST = 40;
    private static final int SHORTEST = 2;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_LOOKED_AT = 2_000;
    private static final Evaluator MARKS = new BrandMarks();
    private static final Pattern LABEL =
            Pattern.compile("(?iU)^(?:brand|marca|marke|marque|značka|бренд|브랜드)\\s*[:：]\\s*");
    /** What such elements hold that is no name. */
    private static final Pattern HOUSEHOLD = Pattern.compile("(?iU)\\p{L}|brands?|new|sale|the|home|all|\\d+");

    private static final Evaluator BESIDE_THE_CONTENT = Selector.evaluatorOf("nav, footer, select");

    private BrandMark() {}

    static @Nullable String on(Document page, @Nullable Element heading) {
        String title = cut((heading == null ? "" : heading.text()) + " | " + page.title());
        int looked = 0;
        for (Element mark : page.select(MARKS)) {
            if (looked++ > MOST_LOOKED_AT) {
                return null;
            }
            String name = name(mark);
            String asTitled = name == null || mark.closest(BESIDE_THE_CONTENT) != null ? null : asIn(title, name);
            if (asTitled != null) {
                return asTitled;
            }
        }
        return null;
    }

    /** The name with the signs with which the title writes it; null where it does not. */
    private static @Nullable String asIn(String title, String name) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .toList();
        if (words.isEmpty() || Subject.bare(name).length() < SHORTEST) {
            return null;
        }
        Matcher titled = Pattern.compile(
                        "(?iU)(?<![\\p{L}\\p{N}])" + String.join("[^\\p{L}\\p{N}]{1,3}", words) + "(?![\\p{L}\\p{N}])")
                .matcher(title);
        return titled.find() ? titled.group() : null;
    }

    private static @Nullable String name(Element mark) {
        String written = mark.hasAttr("data-brand")
                ? mark.attr("data-brand")
                : mark.hasAttr("content") ? mark.attr("content") : ShortText.of(mark, LONGEST);
        if (written == null || written.isBlank()) {
            Element picture = mark.selectFirst("img[alt]");
            written = picture == null ? mark.attr("title") : picture.attr("alt");
        }
        String name = LABEL.matcher(written.strip()).replaceFirst("");
        return name.isBlank()
                        || name.length() > LONGEST
                        || HOUSEHOLD.matcher(name).matches()
                ? null
                : name;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 600));
    }
}
