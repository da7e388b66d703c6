package io.shopstream.extraction.visible;

import io.shopstream.extraction.price.PriceReader;
import io.shopstream.extraction.price.StatedPrice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    /** Elements in document order between the heading and a price; farther ones belong to something else. */
    private static final int FARTHEST = 600;

    /** Each price asks for its distance to each of them. */
    private static final int MOST_BUTTONS = 12;

    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)relat|recommend|similar|carousel|slider|upsell|cross-?sell|also|recent|viewed|minicart|mini-cart|basket|footer|header|menu|nav|accessor|bundle|others?\\b|suggest|filter|review|comment");
    private static final Pattern WITHOUT_TAX = Pattern.compile(
            "(?iU)brez ddv|bez dph|excl|ex\\.? (?:vat|tax)|ohne mwst|zzgl|sin iva|без ндс|áfa nélkül|hors"
                    + " taxe|\\bht\\b|iva esclusa|bez vat|netto|без ддс|fără tva|부가세 ?별도|税抜");
    private static final Pattern INSTALMENT = Pattern.compile(
            "(?iU)\\d+\\s?x\\s|\\bx\\s?\\d+\\b|/\\s?(?:mo|mes|mois|mês|month|monat|mies|мес)|per month|monthly|a"
                    + " month|cuota|parcela|vezes|sem juros|sin"
                    + " inter[eé]s|mesačne|měsíčně|mjesečno|mesečno|miesięcznie|rata|rate de|в месяц|на"
                    + " месяц|рассрочк|кредит|айына|havonta|kuus|개월|할부|每月|分期");
    private static final Pattern ASIDE_FROM_PRICE = Pattern.compile("(?iU)^\\s*-|you save|save"
            + " |spar|ahorr|econom|rabat|discount|sleva|zľava|скидк|выгода|할인|적립|point|shipping|delivery|versand|livraison|envío|envio|frete|doprava|доставк|배송|運費|per"
            + " (?:kg|g|l|100)|/\\s?(?:kg|l|m2|m²|100)");
    private static final Evaluator STRUCK_OUT = Selector.evaluatorOf("del, s, strike");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final List<String> NO_PLACES = List.of(
            "script", "style", "option", "select", "textarea", "a", "button", "label", "h1", "title", "noscript");
    private static final List<String> STRONG = List.of("h2", "h3", "h4", "strong", "b", "big", "ins");

    private final Element heading;
    private final List<Element> buttons;
    private final Map<Element, Integer> order = new HashMap<>();
    private final Map<Element, Integer> elsewhere = new HashMap<>();

    private PriceTags(Document page, Element heading, List<Element> buttons) {
        this.heading = heading;
        this.buttons = buttons.subList(0, Math.min(buttons.size(), MOST_BUTTONS));
        page.body().getAllElements().forEach(element -> order.put(element, order.size()));
    }

    /**
     * A price on the page.
     *
     * @param element that shows it
     * @param text as shown
     */
    record Tag(Element element, String text, int score) {}

    static @Nullable Tag of(Document page, Element heading, List<Element> buttons) {
        PriceTags tags = new PriceTags(page, heading, buttons);
        Tag best = null;
        for (Element element : tags.candidates(page)) {
            Tag tag = tags.tag(element);
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
            String text = struck == null ? null : ShortText.of(struck, LONGEST);
            if (text != null && PriceReader.read(text) != null) {
                return text;
            }
        }
        return null;
    }

    private List<Element> candidates(Document page) {
        List<Element> candidates = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            if (isNear(element) && holdsPrice(element)) {
                candidates.add(element);
            }
        }
        return candidates;
    }

    private boolean isNear(Element element) {
        return distance(element, heading) < FARTHEST
                || buttons.stream().anyMatch(button -> distance(element, button) < FARTHEST / 10);
    }

    private static boolean holdsPrice(Element element) {
        if (element.childrenSize() > 4 || NO_PLACES.contains(element.normalName())) {
            return false;
        }
        String text = ShortText.of(element, LONGEST);
        return text != null
                && DIGIT.matcher(text).find()
                && (PriceName.isOf(element) || !element.ownText().isEmpty());
    }

    private @Nullable Tag tag(Element element) {
        String text = PriceText.of(element);
        StatedPrice price = PriceReader.read(text);
        if (price == null || price.amount().signum() == 0 || isStruck(element)) {
            return null;
        }
        boolean named = isNamed(element);
        boolean signed = price.currency() != null || isSignedBeside(element);
        if (!named && !signed) {
            return null;
        }
        return new Tag(
                element,
                text,
                (price.currency() != null ? 40 : signed ? 30 : 0) + (named ? 30 : 0) + score(element, text));
    }

    /** Whether it, what it holds, or a little around it is named for a price. */
    private static boolean isNamed(Element element) {
        if (element.children().stream().anyMatch(PriceName::isOf)) {
            return true;
        }
        Element around = element;
        for (int level = 0; level < 4 && around != null; level++) {
            if (PriceName.isOf(around)) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    /** Whether the currency stands beside the amount: {@code <b>17,10</b> €}. */
    private static boolean isSignedBeside(Element element) {
        Element parent = element.parent();
        String around = parent == null ? null : ShortText.of(parent, LONGEST / 2);
        StatedPrice price = around == null ? null : PriceReader.read(around);
        return price != null && price.currency() != null;
    }

    private int score(Element element, String text) {
        String around = around(element, text);
        int score = PriceName.isCurrent(element) ? 12 : 0;
        score -= PriceName.isOld(element) ? 45 : 0;
        score += isStrong(element) ? 6 : 0;
        score -= text.length() > 20 ? 10 : 0;
        score -= WITHOUT_TAX.matcher(around).find() ? 30 : 0;
        score -= INSTALMENT.matcher(around).find() ? 40 : 0;
        score -= ASIDE_FROM_PRICE.matcher(around).find() ? 30 : 0;
        score -= 25 * elsewhere(element.parent());
        score -= distance(element, heading) / 8;
        score -= order.getOrDefault(element, 0) < order.getOrDefault(heading, 0) ? 10 : 0;
        return score + (buttons.stream().anyMatch(button -> distance(element, button) < 60) ? 25 : 0);
    }

    /** The element's text with the words that its parent writes beside it. */
    private static String around(Element element, String text) {
        Element parent = element.parent();
        String beside = parent == null ? "" : parent.ownText();
        return text + " " + beside.substring(0, Math.min(beside.length(), LONGEST));
    }

    private static boolean isStrong(Element element) {
        Element parent = element.parent();
        return STRONG.contains(element.normalName()) || (parent != null && STRONG.contains(parent.normalName()));
    }

    /** How many of an element and those around it are named for something beside the page's subject. */
    private int elsewhere(@Nullable Element element) {
        if (element == null) {
            return 0;
        }
        Integer known = elsewhere.get(element);
        if (known != null) {
            return known;
        }
        int found = elsewhere(element.parent())
                + (ELSEWHERE.matcher(PriceName.of(element)).find() ? 1 : 0);
        elsewhere.put(element, found);
        return found;
    }

    private int distance(Element one, Element other) {
        int from = order.getOrDefault(one, 0);
        int to = order.getOrDefault(other, 0);
        return Math.min(FARTHEST, Math.abs(from - to));
    }

    /** An element that holds a struck-through price beside the valid one cannot be read as one price either. */
    private static boolean isStruck(Element element) {
        return element.closest(STRUCK_OUT) != null || element.selectFirst(STRUCK_OUT) != null;
    }
}
