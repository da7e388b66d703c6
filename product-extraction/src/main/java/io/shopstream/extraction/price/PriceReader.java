package io.shopstream.extraction.price;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the first price in a short text, as shops of the world write it. */
public final class PriceReader {

    /** A longer text is a sentence, not a price. */
    private static final int LONGEST = 300;

    private static final Pattern FREE = Pattern.compile("(?iU)^\\W*(?:free|무료|gratis|gratuit|kostenlos)\\W*$");

    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(?:\\.\\d{1,10})?(?:[eE][+]?\\d)?");

    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\s]+");

    /** Beyond what {@link #PLAIN} takes, such a number is an attack or a mistake, not a price. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[-+]?[\\d.]+[eE][-+]?\\d+");

    /** {@code $.75}; behind a letter the point ends an abbreviation: {@code Rs.75}. */
    private static final Pattern LEADING_POINT = Pattern.compile("(?<![\\p{L}\\d.,])\\.{1,2}(\\d{1,2})(?![\\d.,])");

    private PriceReader() {}

    /** The price in a text for people; null where there is none. */
    public static @Nullable StatedPrice read(String text) {
        String line = LEADING_POINT.matcher(normalised(text)).replaceAll("0.$1");
        if (FREE.matcher(line).matches()) {
            return new StatedPrice(BigDecimal.ZERO, null);
        }
        String currency = CurrencySign.in(line);
        BigDecimal amount = KoreanAmount.in(line);
        if (amount == null) {
            amount = AmountText.first(line, currency);
        }
        return amount == null ? null : new StatedPrice(amount, currency);
    }

    /**
     * The amount in a value for machines, where a point is a decimal point. Shops of countries without cents write
     * thousands points even there: {@code 24.990} pesos are twenty-four thousand.
     *
     * @param currency ISO 4217 code where known
     */
    public static @Nullable StatedPrice readValue(String value, @Nullable String currency) {
        String line = normalised(value);
        Matcher plain = PLAIN.matcher(line);
        if (plain.matches() && !(THOUSANDS.matcher(line).matches() && Decimals.usual(currency) == 0)) {
            return new StatedPrice(new BigDecimal(line), null);
        }
        StatedPrice price = SCIENTIFIC.matcher(line).matches() ? null : read(line);
        return price == null || line.startsWith("-") ? null : price;
    }

    private static String normalised(String text) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return BLANKS.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }
}
