package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Subject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The number under which a page asks the shop's program for its product: in a field of the form that fills the basket, or in
 * an attribute for scripts. The other products that a page shows have such numbers too, so that one counts only when it
 * stands in the address, around the heading, or alone.
 */
final class FormIds {

    private static final int MOST_LOOKED_AT = 2_000;
    private static final Evaluator FIELDS = Selector.evaluatorOf("form input[name], form button[name]");
    private static final Pattern FIELD = Pattern.compile(
            "(?i)(?:.*\\[)?(?:id[-_]?product|products?[-_]?(?:id|no|code)?|add-to-cart|(?:goods|item|prd|article)[-_]?(?:no|id|code)|p(?:ro)?d?id)\\]?");
    private static final Evaluator MARKED = Selector.evaluatorOf("[data-product-id], [data-productid],"
            + " [data-product_id], [data-id-product], [data-product-code], [data-item-id], [data-goods-no],"
            + " [data-goodsno], [data-product-no], [data-pid]");
    private static final Pattern MARK =
            Pattern.compile("data-(?:product[-_]?(?:id|code|no)|id-product|item-id|goods-?no|pid)");
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[\\p{L}\\d][\\p{L}\\d./_-]{0,39}");

    private FormIds() {}

    static @Nullable String on(Document page, @Nullable Element heading) {
        Set<String> fields = fields(page);
        Set<String> marks = marks(page.select(MARKED).stream());
        Subject address = Subject.of(Stream.of(), page.location());
        Set<String> inAddress = new LinkedHashSet<>();
        Stream.of(fields, marks)
                .flatMap(Collection::stream)
                .filter(address::isNumbered)
                .forEach(inAddress::add);
        return Stream.of(inAddress, fields, around(heading), marks)
                .filter(numbers -> numbers.size() == 1)
                .flatMap(Collection::stream)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> fields(Document page) {
        Set<String> numbers = new LinkedHashSet<>();
        page.select(FIELDS).stream()
                .limit(MOST_LOOKED_AT)
                .filter(field -> isShort(field.attr("name"))
                        && FIELD.matcher(field.attr("name")).matches())
                .forEach(field -> add(field.attr("value"), numbers));
        return numbers;
    }

    private static Set<String> around(@Nullable Element heading) {
        Element marked = heading == null ? null : heading.closest(MARKED);
        return marked == null ? Set.of() : marks(Stream.of(marked));
    }

    private static Set<String> marks(Stream<Element> elements) {
        Set<String> numbers = new LinkedHashSet<>();
        elements.limit(MOST_LOOKED_AT)
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> isShort(attribute.getKey())
                        && MARK.matcher(attribute.getKey()).matches())
                .forEach(attribute -> add(attribute.getValue(), numbers));
        return numbers;
    }

    private static boolean isShort(String name) {
        return name.length() <= 40;
    }

    private static void add(String written, Set<String> numbers) {
        if (isShort(written) && NUMBER.matcher(written.strip()).matches()) {
            numbers.add(written.strip());
        }
    }
}
