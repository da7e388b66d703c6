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

    private static final Pattern WORDS = Pattern.compile(
            "(?iU)add(?:ed)? (?:item )?to (?:cart|bag|basket|trolley|order)|buy(?: it)? now|^buy$|shop now|order"
                    + " now|^order$|pre-?order|place (?:a )?bid|^bid now|get tickets|buy (?:online|tickets|from)|in den"
                    + " (?:warenkorb|einkaufswagen)|jetzt (?:kaufen|bestellen)|^bestellen$|^kaufen$|ajouter au"
                    + " panier|acheter|commander|añadir al? (?:carrito|cesta|bolsa)|agregar al?"
                    + " (?:carr|bolsa)|comprar|acquista|aggiungi al carrello|adicionar (?:ao (?:carrinho|cesto)|à"
                    + " sacola)|colocar no carrinho|encomendar|купить|в корзину|заказать|сатып алу|до"
                    + " кошика|придбати|добави в|в количката|купи|поръчай|do košíka|do košíku|do"
                    + " koszyka|kúpiť|koupit|objednat|objednať|kup teraz|kup teraz|kosárba|megvásár|megrendel|adaug[ăa]"
                    + " [îi]n co[sș]|cump[ăa]r[ăa]|lisa (?:ostu)?korvi|į krepšelį|pirkti|ielikt grozā|pirkt|v košarico|u"
                    + " košaricu|u korpu|dodaj v|kupi|sepete ekle|satın al|себетке|l[æä]g(?:g)? i"
                    + " (?:kurv|handlekurv|varukorg)|lägg i|legg i|^køb$|^köp$|^kjøp$|lisää (?:ostos)?koriin|osta nyt|in"
                    + " winkel(?:wagen|mand)|στο καλάθι|αγορά|beli|keranjang|thêm vào giỏ|mua ngay|ซื้อ|หยิบใส่"
                    + "|장바구니|구매하기|바로\\s?구매|주문하기|담기|カートに|購入|加入購物車|放入購物車|加入购物车|立即購買|立即购买|直接購買|我要購買|馬上買|結帳");

    private static final Evaluator CLICKABLE = Selector.evaluatorOf(
            "button, a, input[type=submit], input[type=button], input[type=image], [role=button], [onclick], img[alt],"
                    + " [class*=buy], [class*=cart], [class*=basket]");

    private static final Pattern OFF = Pattern.compile("(?i)\\bdisabled\\b|\\bis-disabled\\b|sold-?out");
    private static final Evaluator AROUND_THE_CONTENT = Selector.evaluatorOf("header, nav, footer");

    private static final Pattern NAMED = Pattern.compile(
            "(?i)add[-_]?(?:to|2)?[-_]?(?:cart|bag|basket)|button[-_]?cart|btn[-_]?(?:buy|cart)|buy[-_]?(?:btn|button|now)");

    private BuyButtons() {}

    static List<Element> in(Document page) {
        return page.select(CLICKABLE).stream()
                .filter(element -> element.closest(AROUND_THE_CONTENT) == null)
                .filter(BuyButtons::buys)
                .filter(button -> !isOff(button))
                .toList();
    }

    private static boolean buys(Element element) {
        String label = label(element);
        return (label.length() <= LONGEST_LABEL && WORDS.matcher(label).find())
                || NAMED.matcher(element.id() + " " + element.className()).find();
    }

    private static boolean isOff(Element button) {
        return button.hasAttr("disabled")
                || button.attr("aria-disabled").equals("true")
                || OFF.matcher(button.className()).find();
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
