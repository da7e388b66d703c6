package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** The heading that names what a page shows. */
public final class Heading {

    private static final int LONGEST = 300;

    /** Of letters and digits in what stands for a heading where the page has none. */
    private static final int SHORTEST = 8;

    private static final int MOST_LOOKED_AT = 5_000;
    private static final Evaluator HEADINGS = Selector.evaluatorOf("h1");
    private static final Evaluator IN_PLACE_OF_HEADINGS = Selector.evaluatorOf(
            "[itemprop=name], [class*=title], [class*=name], [data-test*=title], [data-testid*=title], h2, h3, h4, em");
    private static final Evaluator BESIDE_THE_CONTENT =
            Selector.evaluatorOf("header, nav, footer, aside, script, title, a, li, option");

    private Heading() {}

    /**
     * The first main heading with text that the page's title repeats, outside the page's own header if there is one; null
     * where there is none.
     */
    public static @Nullable Element of(Document page) {
        List<Element> headings =
                page.select(HEADINGS).stream().filter(Heading::isNamed).toList();
        List<Element> own = headings.stream()
                .filter(heading -> heading.closest("header, nav, footer, aside") == null)
                .toList();
        List<String> titles = titles(page);
        Predicate<Element> repeated = heading -> isIn(titles, heading);
        Element best = first(own, repeated, headings);
        if (best != null) {
            return best;
        }
        Element inPlace = inPlaceOfHeading(page, titles);
        return inPlace != null ? inPlace : first(own, heading -> true, headings);
    }

    private static @Nullable Element first(List<Element> own, Predicate<Element> which, List<Element> all) {
        return Stream.concat(own.stream(), all.stream())
                .filter(which)
                .findFirst()
                .orElse(null);
    }

    /** Of a page whose headings say something else than its title: the longest short text that the title repeats. */
    private static @Nullable Element inPlaceOfHeading(Document page, List<String> titles) {
        if (titles.isEmpty()) {
            return null;
        }
        List<Element> found = new ArrayList<>();
        int looked = 0;
        for (Element element : page.body().select(IN_PLACE_OF_HEADINGS)) {
            if (looked++ > MOST_LOOKED_AT) {
                break;
            }
            if (isNamed(element)
                    && element.closest(BESIDE_THE_CONTENT) == null
                    && Subject.bare(element.text()).length() >= SHORTEST
                    && isIn(titles, element)) {
                found.add(element);
            }
        }
        return found.stream()
                .max(Comparator.comparingInt(
                        (Element element) -> Subject.bare(element.text()).length()))
                .orElse(null);
    }

    private static List<String> titles(Document page) {
        Element shared = page.selectFirst("meta[property=og:title]");
        return Stream.of(page.title(), shared == null ? "" : shared.attr("content"))
                .map(Subject::bare)
                .filter(title -> !title.isEmpty())
                .toList();
    }

    private static boolean isIn(List<String> titles, Element heading) {
        String bare = Subject.bare(heading.text());
        return !bare.isEmpty() && titles.stream().anyMatch(title -> title.contains(bare));
    }

    private static boolean isNamed(Element heading) {
        String text = ShortText.of(heading, LONGEST);
        return text != null && !text.isBlank();
    }
}
