package io.shopstream.extraction.validate;

import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of texts what PostgreSQL and JSON readers refuse: NUL and other control characters, halves of surrogate
 * pairs, and marks that turn the direction of what follows.
 */
final class CleanText {

    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private CleanText() {}

    static ProductFacts repair(ProductFacts facts) {
        return facts.toBuilder()
                .url(clean(facts.url()))
                .name(clean(facts.name()))
                .brand(clean(facts.brand()))
                .description(clean(facts.description()))
                .language(clean(facts.language()))
                .sku(clean(facts.sku()))
                .mpn(clean(facts.mpn()))
                .seller(clean(facts.seller()))
                .images(clean(facts.images()))
                .categories(clean(facts.categories()))
                .variants(facts.variants().stream().map(CleanText::clean).toList())
                .build();
    }

    private static Variant clean(Variant variant) {
        return new Variant(
                clean(variant.sku()),
                clean(variant.gtin()),
                clean(variant.colour()),
                clean(variant.size()),
                variant.offer());
    }

    private static List<String> clean(List<String> texts) {
        return texts.stream().map(CleanText::clean).flatMap(Stream::ofNullable).toList();
    }

    private static @Nullable String clean(@Nullable String text) {
        if (text == null
                || (!text.isBlank()
                        && (isOrdinary(text) || !UNWANTED.matcher(text).find()))) {
            return text;
        }
        String clean = BLANKS.matcher(UNWANTED.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return clean.isEmpty() ? null : clean;
    }

    /** Whether all characters are of ranges without an unwanted one, which spares nearly all texts the pattern. */
    private static boolean isOrdinary(String text) {
        return text.chars()
                .allMatch(character -> (character >= ' ' && character < 0x7F)
                        || (character > 0x7F && character < 0x200E)
                        || (character > 0x2069 && character < Character.MIN_SURROGATE));
    }
}
