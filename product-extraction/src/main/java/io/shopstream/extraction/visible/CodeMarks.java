package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Subject;
import io.shopstream.extraction.signal.Texts;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Numbers in attributes and elements that are named for them; believed where the page has a single one. */
final class CodeMarks {

    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\d][\\p{L}\\d./_-]{1,39}");
    private static final Evaluator SKUS = Selector.evaluatorOf(
            "[itemprop=sku], [data-sku], [data-product-sku], [data-product-code], .sku, .product-sku, .product_sku,"
                    + " #sku, #product_reference");
    private static final Evaluator GTINS =
            Selector.evaluatorOf("[itemprop=gtin13], [itemprop=gtin], [itemprop=ean], [data-ean], [data-gtin], .ean");
    private static final Evaluator MPNS = Selector.evaluatorOf("[itemprop=mpn], [data-mpn], .mpn");

    private CodeMarks() {}

    static Texts on(Document page) {
        return new Texts()
                .put(Property.SKU, single(page, SKUS, "data-sku", "data-product-sku", "data-product-code"))
                .put(Property.GTIN, single(page, GTINS, "data-ean", "data-gtin"))
                .put(Property.MPN, single(page, MPNS, "data-mpn"));
    }

    private static @Nullable String single(Document page, Evaluator marks, String... attributes) {
        Set<String> values = new TreeSet<>();
        for (Element mark : page.select(marks)) {
            String value = value(mark, attributes);
            if (value != null && NUMBER.matcher(value).matches()) {
                values.add(value);
            }
            if (values.size() > 1) {
                return null;
            }
        }
        return values.stream().findFirst().orElse(null);
    }

    private static @Nullable String value(Element mark, String... attributes) {
        for (String attribute : attributes) {
            if (!mark.attr(attribute).isBlank()) {
                return mark.attr(attribute).strip();
            }
        }
        String shown = ShortText.of(mark, 40);
        String written = mark.attr("content");
        boolean same = shown != null && Subject.bare(shown).equals(Subject.bare(written));
        String value = written.isBlank() || same ? shown : written;
        return value == null ? null : value.strip();
    }
}
