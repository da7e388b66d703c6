package io.shopstream.extraction.visible;

import io.shopstream.extraction.price.PriceReader;
import io.shopstream.extraction.price.StatedPrice;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that shows the price of what a page is about: short, with a currency or named for a price, not
 * struck through, and near to the heading or a buy button.
 */
final class PriceTags {

    /** Each price asks for its distance to each of them. */
    private static final int MOST_BUTTONS = 12;

    private static final int MOST_PARTS = 4;
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final List<String> NO_PLACES = List.of(
            "script", "style", "option", "select", "textarea", "a", "button", "label", "h1", "title", "noscript");

    private final Element heading;
    private final List<Element> buttons;
    private final DocumentOrder order;
    private final PriceScore score;

    private PriceTags(Document page, Element heading, List<Element> buttons) {
        this.heading = heading;
        this.buttons = buttons.subList(0, Math.min(buttons.size(), MOST_BUTTONS));
        this.order = new DocumentOrder(page);
        this.score = new PriceScore(heading, this.buttons, order);
    }

    /** The likeliest price; null where none is likely. */
    static @Nullable PriceTag of(Document page, Element heading, List<Element> buttons) {
        PriceTags tags = new PriceTags(page, heading, buttons);
        PriceTag best = null;
        for (Element element : tags.candidates(page)) {
            PriceTag tag = tags.tag(element);
            if (tag != null && (best == null || tag.score() > best.score())) {
                best = tag;
            }
        }
        return best != null && best.score() > 0 ? best : null;
    }

    private List<Element> candidates(Document page) {
        return page.body().getAllElements().stream()
                .filter(element -> isNear(element) && holdsPrice(element))
                .toList();
    }

    private boolean isNear(Element element) {
        return order.distance(element, heading) < DocumentOrder.FARTHEST
                || buttons.stream().anyMatch(button -> order.distance(element, button) < DocumentOrder.FARTHEST / 10);
    }

    private static boolean holdsPrice(Element element) {
        if (element.childrenSize() > MOST_PARTS || NO_PLACES.contains(element.normalName())) {
            return false;
        }
        String text = ShortText.of(element, PriceText.LONGEST);
        return text != null
                && DIGIT.matcher(text).find()
                && (PriceName.isOf(element) || !element.ownText().isEmpty());
    }

    private @Nullable PriceTag tag(Element element) {
        String text = PriceText.of(element);
        StatedPrice price = PriceReader.read(text);
        if (price == null || price.amount().signum() == 0 || StruckPrice.isIn(element)) {
            return null;
        }
        boolean named = PriceName.isAround(element);
        boolean signed = price.currency() != null || isSignedBeside(element);
        if (!named && !signed) {
            return null;
        }
        int known = (price.currency() != null ? 40 : signed ? 30 : 0) + (named ? 30 : 0);
        return new PriceTag(element, text, known + score.of(element, text));
    }

    /** Whether the currency stands beside the amount: {@code <b>17,10</b> €}. */
    private static boolean isSignedBeside(Element element) {
        Element parent = element.parent();
        String around = parent == null ? null : ShortText.of(parent, PriceText.LONGEST / 2);
        StatedPrice price = around == null ? null : PriceReader.read(around);
        return price != null && price.currency() != null;
    }
}
