package io.shopstream.extraction.visible;

import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What programmers call the elements of prices. */
final class PriceName {

    /** Of what an element is called; a price asks for the names of all elements around it. */
    private static final int LONGEST = 500;

    /** An element itself, and those around it. */
    private static final int LEVELS = 4;

    private static final Pattern PRICE = Pattern.compile(
            "(?i)price|preis|prix|preci|prezzo|preco|cena|cene|cijena|hind|pret\\b|fiyat|prijs|hinta|kaina|amount|금액|가격|판매가|cost\\b|цена");
    private static final Pattern OLD = Pattern.compile(
            "(?i)old|before|strike|striked|barred|regular|msrp|rrp|was\\b|was-|list-?price|original|normal|bezna|crossed|line-?through|discount-?(?:amount|rate)|save|saving|shipping|delivery|install|instal|monthly|rate|points?|mileage|unit|member|coupon");
    private static final Pattern CURRENT = Pattern.compile(
            "(?i)current|actual|final|sale|special|sell|offer|promo|now\\b|new\\b|-new|our|main|primary|big|total-?price|akcni|akcia");

    private PriceName() {}

    static boolean isOf(Element element) {
        return PRICE.matcher(of(element)).find();
    }

    /** Whether an element, what it holds, or a little around it is named for a price. */
    static boolean isAround(Element element) {
        if (element.children().stream().anyMatch(PriceName::isOf)) {
            return true;
        }
        Element around = element;
        for (int level = 0; level < LEVELS && around != null; level++) {
            if (isOf(around)) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    static boolean isOld(Element element) {
        return OLD.matcher(of(element)).find();
    }

    static boolean isCurrent(Element element) {
        String name = of(element);
        return CURRENT.matcher(name).find() && !OLD.matcher(name).find();
    }

    /** What an element is called by its id, its classes and the attributes that tests and analytics look for. */
    static String of(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            if (isName(attribute.getKey())) {
                String value = attribute.getValue();
                name.append(value, 0, Math.min(value.length(), LONGEST)).append(' ');
            }
        }
        return name.toString();
    }

    private static boolean isName(String attribute) {
        return switch (attribute) {
            case "id",
                    "class",
                    "itemprop",
                    "data-test",
                    "data-testid",
                    "data-test-id",
                    "data-auto",
                    "data-qa",
                    "data-hook",
                    "data-price-type",
                    "data-role",
                    "data-ui" -> true;
            default -> false;
        };
    }
}
