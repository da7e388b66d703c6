package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Values that a page shows beside their names: {@code EAN: 8596201003541}, or two cells of a table. */
final class LabelledValues {

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_VALUE = 60;
    private static final int MOST_LOOKED_AT = 5_000;
    private static final Evaluator PLACES = Selector.evaluatorOf("th, td, dt, li, p, span, div, b, strong, label");

    private static final Map<Property, Pattern> LABELS = Map.of(
            Property.GTIN, label("(?:ean|gtin|upc|isbn|barcode|바코드)(?:[- ]?(?:8|12|13|14|10))?(?: code| kód| koda)?"),
            Property.MPN,
                    label(
                            "mpn|part (?:number|no\\.?)|p/?n|manufacturer(?:'s)? (?:code|number)|part number výrobcu|model(?: no\\.?| number)|모델명|제조사 코드"),
            Property.SKU,
                    label(
                            "sku|art(?:icle|\\.)? ?(?:no\\.?|nr\\.?|number)|item (?:no\\.?|number|code)|product code|ref(?:erence|\\.)?|artikelnummer|артикул|код товара|kód(?: produktu| tovaru)?|šifra|상품코드|상품번호|품번"),
            Property.BRAND,
                    label(
                            "brand|marke|marque|marca|marka|značka|výrobce|výrobca|blagovna znamka|brend|бренд|производитель|브랜드|제조사|manufacturer|ブランド|品牌"));

    private final List<Place> places;

    private LabelledValues(List<Place> places) {
        this.places = places;
    }

    /** Looks at a page once, for all labels. */
    static LabelledValues on(Document page) {
        List<Place> places = new ArrayList<>();
        int looked = 0;
        for (Element element : page.select(PLACES)) {
            if (looked++ > MOST_LOOKED_AT) {
                break;
            }
            String text = element.childrenSize() > 3 ? null : ShortText.of(element, LONGEST_LABEL + LONGEST_VALUE);
            if (text != null && !text.isBlank()) {
                places.add(new Place(element, text));
            }
        }
        return new LabelledValues(places);
    }

    /** The value behind the first label of a property; null where the page shows none. */
    @Nullable
    String of(Property property) {
        Pattern label = LABELS.get(property);
        if (label == null) {
            return null;
        }
        for (Place place : places) {
            String value = place.value(label);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** An element that shows little text, which may be a label. */
    private record Place(Element element, String text) {

        @Nullable
        String value(Pattern label) {
            Matcher matcher = label.matcher(text);
            if (!matcher.matches()) {
                return null;
            }
            String behind = matcher.group(1);
            if (behind != null && !behind.isBlank()) {
                return behind.strip();
            }
            Element next = element.nextElementSibling();
            String value = next == null ? null : ShortText.of(next, LONGEST_VALUE);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /** A label by itself, or with a colon and its value behind it. */
    private static Pattern label(String names) {
        return Pattern.compile("(?iU)^\\s*(?:" + names + ")\\s*(?:$|[:：]\\s*(.{0," + LONGEST_VALUE + "})$)");
    }
}
