package io.shopstream.extraction.visible;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Finds the ways to buy on a page. */
final class BuyButtons {

    /** A page with more of them is a listing. */
    static final int MOST_ON_A_DETAIL_PAGE = 8;

    private static final int LONGEST_LABEL = 40;

    private static final Pattern WORDS =
            Pattern.compile("(?iU)add(?:ed)? to (?:cart|bag|basket|trolley)|buy(?: it)? now|^buy$|in den warenkorb"
                    + "|ajouter au panier|añadir al carrito|agregar al carr|comprar|acquista|aggiungi al carrello"
                    + "|adicionar ao (?:carrinho|cesto)|купить|в корзину|до кошика|do košíka|do košíku|do koszyka|kúpiť|koupit"
                    + "|kosárba|adaug[ăa] [îi]n co[sș]|lisa ostukorvi|v košarico|dodaj v|sepete ekle|себетке|læg i kurv|lägg i|in winkelwagen"
                    + "|장바구니|구매하기|바로\\s?구매|주문하기|カートに|購入|加入購物車|放入購物車|立即購買|直接購買|我要購買|купить|thêm vào giỏ");

    private static final Evaluator CLICKABLE = Selector.evaluatorOf(
            "button, a, input[type=submit], input[type=button], input[type=image], [role=button], [onclick], img[alt], [class*=buy], [class*=cart], [class*=basket]");

    private static final Evaluator AROUND_THE_CONTENT = Selector.evaluatorOf("header, nav, footer");

    private static final Pattern NAMED = Pattern.compile(
            "(?i)add[-_]?(?:to|2)?[-_]?(?:cart|bag|basket)|button[-_]?cart|btn[-_]?(?:buy|cart)|buy[-_]?(?:btn|button|now)");

    private BuyButtons() {}

    static List<Element> in(Document page) {
        return page.select(CLICKABLE).stream()
                .filter(element -> element.closest(AROUND_THE_CONTENT) == null)
                .filter(BuyButtons::buys)
                .toList();
    }

    private static boolean buys(Element element) {
        String label = label(element);
        return (label.length() <= LONGEST_LABEL && WORDS.matcher(label).find())
                || NAMED.matcher(element.id() + " " + element.className()).find();
    }

    private static String label(Element element) {
        String text = ShortText.of(element, LONGEST_LABEL);
        if (text != null && !text.isBlank()) {
            return text;
        }
        return (element.attr("value") + " " + element.attr("title") + " " + element.attr("alt") + " "
                        + element.attr("aria-label"))
                .strip();
    }
}
