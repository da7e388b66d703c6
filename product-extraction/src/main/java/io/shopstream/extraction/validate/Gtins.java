package io.shopstream.extraction.validate;

import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Drops global trade item numbers whose length or check digit is wrong (GS1 General Specifications, section 7.9). */
public final class Gtins {

    private static final Pattern LENGTHS = Pattern.compile("\\d{8}|\\d{12,14}");
    private static final Pattern ZEROS = Pattern.compile("0+");

    private Gtins() {}

    static ProductFacts repair(ProductFacts facts) {
        return facts.toBuilder()
                .gtin(kept(facts.gtin()))
                .variants(facts.variants().stream()
                        .map(form ->
                                new Variant(form.sku(), kept(form.gtin()), form.colour(), form.size(), form.offer()))
                        .toList())
                .build();
    }

    private static @Nullable String kept(@Nullable String gtin) {
        return gtin != null && isGtin(gtin) ? gtin : null;
    }

    /** Whether digits are a number of 8, 12, 13 or 14 with the right check digit. */
    public static boolean isGtin(String digits) {
        if (!LENGTHS.matcher(digits).matches() || ZEROS.matcher(digits).matches()) {
            return false;
        }
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            sum += fromRight % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
