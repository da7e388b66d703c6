package io.shopstream.extraction.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts in Korean units: {@code 3만9천원}, {@code 3만 9,900원}, {@code 12만원}, {@code 5천원}. */
final class KoreanAmount {

    private static final Pattern UNITS = Pattern.compile(
            "(?:(\\d{1,6}(?:\\.\\d{1,4})?)\\s?만\\s?)?(?:(\\d)\\s?천\\s?)?(?:(\\d)\\s?백\\s?)?(\\d{1,3}(?:,\\d{3})?|\\d{4})?\\s?원");

    private KoreanAmount() {}

    static @Nullable BigDecimal in(String line) {
        if (line.indexOf('원') < 0 || (line.indexOf('만') < 0 && line.indexOf('천') < 0)) {
            return null;
        }
        Matcher units = UNITS.matcher(line);
        while (units.find()) {
            if (units.group(1) != null || units.group(2) != null) {
                return part(units.group(1), 10_000)
                        .add(part(units.group(2), 1_000))
                        .add(part(units.group(3), 100))
                        .add(part(units.group(4), 1))
                        .stripTrailingZeros()
                        .setScale(0, RoundingMode.HALF_UP);
            }
        }
        return null;
    }

    private static BigDecimal part(@Nullable String digits, int unit) {
        return digits == null
                ? BigDecimal.ZERO
                : new BigDecimal(digits.replace(",", "")).multiply(BigDecimal.valueOf(unit));
    }
}
