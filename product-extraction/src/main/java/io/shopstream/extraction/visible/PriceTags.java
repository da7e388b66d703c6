package io.shopstream.extraction.visible;

import io.shopstream.extraction.price.PriceReader;
import io.shopstream.extraction.price.StatedPrice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that shows the price of what a page is about: short, with a currency or named for a price, not
 * struck through, and near to the heading or a buy button.
 */
final class PriceTags {

    private static final int LONGEST = 60;

    /** Of what an element is called; a price asks for the names of all elements around it. */
    private static final int LONGEST_NAME = 500;

    /** Elements in document order between the heading and a price; farther ones belong to something else. */
    private static final int FARTHEST = 600;

    private static final Pattern NAMED = Pattern.compile(
            "(?i)price|preis|prix|preci|prezzo|preco|cena|cene|hind|pret|fiyat|amount|금액|가격|판매가|cost\\b|цена");
    private static final Pattern STRUCK = Pattern.compile(
            "(?i)old|before|strike|striked|regular|msrp|rrp|was|list-?price|original|normal|bezna|crossed|discount-?(?:amount|rate)|save|saving|shipping|delivery|install|monthly|rate|points?|mileage|unit");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)relat|recommend|similar|carousel|slider|upsell|cross-?sell|also|recent|viewed|minicart|mini-cart|basket|footer|header|menu|nav|accessor|bundle|others?\\b|suggest");
    private static final Pattern WITHOUT_TAX = Pattern.compile(
            "(?iU)brez ddv|bez dph|excl|ex\\.? (?:vat|tax)|ohne mwst|zzgl|sin iva|без ндс|áfa nélkül|hors taxe|부가세 ?별도");
    private static final Set<String> NO_PLACES =
            Set.of("script", "style", "option", "textarea", "a", "button", "label", "h1", "title");
    private static final Evaluator STRUCK_OUT = Selector.evaluatorOf("del, s, strike");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private PriceTags() {}

    /**
     * A price on the page.
     *
     * @param element that shows it
     * @param text as shown
     */
    record Tag(Element element, String text, int score) {}

    static @Nullable Tag of(Document page, Element heading, List<Element> buttons) {
        Map<Element, Integer> order = order(page);
        Tag best = null;
        for (Element element : candidates(page, heading, order)) {
            Tag tag = tag(element, heading, buttons, order);
            if (tag != null && (best == null || tag.score() > best.score())) {
                best = tag;
            }
        }
        return best != null && best.score() > 0 ? best : null;
    }

    /** The struck-through price next to the price; null where there is none. */
    static @Nullable String struckBeside(Tag price) {
        Element around = price.element();
        for (int level = 0; level < 3 && around.parent() != null; level++) {
            around = around.parent();
            Element struck = around.selectFirst(STRUCK_OUT);
            if (struck != null && struck.text().length() <= LONGEST && PriceReader.read(struck.text()) != null) {
                return struck.text();
            }
        }
        return null;
    }

    private static List<Element> candidates(Document page, Element heading, Map<Element, Integer> order) {
        List<Element> candidates = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            if (distance(element, heading, order) < FARTHEST && holdsPrice(element)) {
                candidates.add(element);
            }
        }
        return candidates;
    }

    private static boolean holdsPrice(Element element) {
        if (element.childrenSize() > 4 || NO_PLACES.contains(element.normalName())) {
            return false;
        }
        String text = ShortText.of(element, LONGEST);
        return text != null
                && DIGIT.matcher(text).find()
                && (named(element) || !element.ownText().isEmpty());
    }

    private static @Nullable Tag tag(
            Element element, Element heading, List<Element> buttons, Map<Element, Integer> order) {
        String text = element.text();
        StatedPrice price = PriceReader.read(text);
        if (price == null || price.amount().signum() == 0 || isStruck(element)) {
            return null;
        }
        boolean named = named(element) || (element.parent() != null && named(element.parent()));
        if (!named && price.currency() == null) {
            return null;
        }
        int score = (price.currency() == null ? 0 : 40) + (named ? 30 : 0);
        score -= STRUCK.matcher(name(element)).find() ? 30 : 0;
        score -= text.length() > 20 ? 10 : 0;
        score -= WITHOUT_TAX.matcher(text + " " + parentText(element)).find() ? 30 : 0;
        for (Element parent : element.parents()) {
            score -= ELSEWHERE.matcher(name(parent)).find() ? 25 : 0;
        }
        score -= distance(element, heading, order) / 8;
        score += buttons.stream().anyMatch(button -> distance(element, button, order) < 60) ? 25 : 0;
        return new Tag(element, text, score);
    }

    private static Map<Element, Integer> order(Document page) {
        Map<Element, Integer> order = new HashMap<>();
        for (Element element : page.body().getAllElements()) {
            order.put(element, order.size());
        }
        return order;
    }

    private static int distance(Element one, Element other, Map<Element, Integer> order) {
        int from = order.getOrDefault(one, 0);
        int to = order.getOrDefault(other, 0);
        return Math.min(FARTHEST, Math.abs(from - to));
    }

    /** An element that holds a struck-through price beside the valid one cannot be read as one price either. */
    private static boolean isStruck(Element element) {
        return element.closest(STRUCK_OUT) != null || element.selectFirst(STRUCK_OUT) != null;
    }

    private static String parentText(Element element) {
        Element parent = element.parent();
        return parent == null ? "" : parent.ownText();
    }

    private static boolean named(Element element) {
        return NAMED.matcher(name(element)).find();
    }

    private static String name(Element element) {
        return Stream.of("id", "class", "itemprop", "data-testid")
                .map(element::attr)
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .collect(Collectors.joining(" "));
    }
}
