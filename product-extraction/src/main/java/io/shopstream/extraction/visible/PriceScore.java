package io.shopstream.extraction.visible;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Rates how likely a price is the one of what a page is about: by the words beside it, by what it and the elements around it
 * are called, and by how near it stands to the heading and to a buy button. Not thread-safe; one for each page.
 */
final class PriceScore {

    /** Elements between a buy button and the price that it asks. */
    private static final int BESIDE_A_BUTTON = 60;

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
    private static final List<String> STRONG = List.of("h2", "h3", "h4", "strong", "b", "big", "ins");

    private final Element heading;
    private final List<Element> buttons;
    private final DocumentOrder order;
    private final Map<Element, Integer> elsewhere = new HashMap<>();

    PriceScore(Element heading, List<Element> buttons, DocumentOrder order) {
        this.heading = heading;
        this.buttons = buttons;
        this.order = order;
    }

    int of(Element element, String text) {
        String around = around(element, text);
        int score = PriceName.isCurrent(element) ? 12 : 0;
        score -= PriceName.isOld(element) ? 45 : 0;
        score += isStrong(element) ? 6 : 0;
        score -= text.length() > 20 ? 10 : 0;
        score -= WITHOUT_TAX.matcher(around).find() ? 30 : 0;
        score -= INSTALMENT.matcher(around).find() ? 40 : 0;
        score -= ASIDE_FROM_PRICE.matcher(around).find() ? 30 : 0;
        score -= 25 * elsewhere(element.parent());
        score -= order.distance(element, heading) / 8;
        score -= order.isBefore(element, heading) ? 10 : 0;
        return score
                + (buttons.stream().anyMatch(button -> order.distance(element, button) < BESIDE_A_BUTTON) ? 25 : 0);
    }

    /** The element's text with the words that its parent writes beside it. */
    private static String around(Element element, String text) {
        Element parent = element.parent();
        String beside = parent == null ? "" : parent.ownText();
        return text + " " + beside.substring(0, Math.min(beside.length(), PriceText.LONGEST));
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
}
