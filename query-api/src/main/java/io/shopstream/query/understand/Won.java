package io.shopstream.query.understand;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts of won as Koreans write them: {@code 3만}, {@code 3만5천}, {@code 39,900}, {@code 만}. */
final class Won {

    /** Behind ten thousands: thousands in words, or all four digits. */
    private static final String REST = "(?:\\s?\\d천|(?<=만)\\s?\\d{4})";

    /**
     * A number, a unit of ten thousand and so on, and a rest below it; at least one of the first two. No longer than a long
     * holds.
     */
    static final String AMOUNT =
            "(?:(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9}(?:\\.\\d{1,3})?)\\s?(?:천만|백만|십만|만|천|백)?" + REST + "?|만|천)";

    private static final Map<String, Long> UNITS =
            Map.of("천만", 10_000_000L, "백만", 1_000_000L, "십만", 100_000L, "만", 10_000L, "천", 1_000L, "백", 100L);

    private Won() {}

    /**
     * The amount in won.
     *
     * @param written matches {@link #AMOUNT}
     * @param unit of the amount when it has none of its own, as the first of {@code 1~3만}; null for none
     */
    static long of(String written, @Nullable String unit) {
        String text = written.replaceAll("[\\s,]", "");
        int digits = 0;
        while (digits < text.length() && (Character.isDigit(text.charAt(digits)) || text.charAt(digits) == '.')) {
            digits++;
        }
        BigDecimal number = digits == 0 ? BigDecimal.ONE : new BigDecimal(text.substring(0, digits));
        String own = unitOf(text);
        String counted = own != null ? own : unit;
        long whole = number.multiply(BigDecimal.valueOf(counted == null ? 1 : UNITS.get(counted)))
                .longValue();
        String rest = text.substring(digits + (own == null ? 0 : own.length()));
        return whole + (rest.endsWith("천") ? Character.digit(rest.charAt(0), 10) * UNITS.get("천") : number(rest));
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** Whether it is a number that wants a unit: the first of {@code 1~3만}, not of {@code 5000~1만}. */
    static boolean isShort(String written) {
        return written.strip().matches("\\d{1,3}(?:\\.\\d+)?");
    }

    /** The unit that a written amount has; null where it has none. */
    static @Nullable String unitOf(String written) {
        String text = written.replaceAll("[\\s,\\d.]*(.*)", "$1");
        return UNITS.keySet().stream()
                .filter(text::startsWith)
                .max((one, other) -> one.length() - other.length())
                .orElse(null);
    }

    /** One step of its unit: what {@code 3만원대} spans. */
    static long step(String written) {
        String unit = unitOf(written);
        if (unit != null) {
            return UNITS.get(unit);
        }
        String digits = written.replaceAll("\\D", "");
        int zeros = digits.length() - digits.replaceAll("0+$", "").length();
        return Math.round(Math.pow(10, zeros));
    }
}
