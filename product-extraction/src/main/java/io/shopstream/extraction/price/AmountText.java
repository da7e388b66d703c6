package io.shopstream.extraction.price;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out which of a number's separators is the decimal one. */
final class AmountText {

    /** Digits in groups; a space joins groups only before exactly three digits. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d])-?\\d{1,3}(?:[ '’`]\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,'’·٫٬]\\d+)*");

    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("[ '’`·٬]");
    private static final Pattern SEPARATOR = Pattern.compile("[.,]");
    private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(?:[.,]\\d{2})*[.,]\\d{3}");

    private static final int MOST_DIGITS = 18;

    private AmountText() {}

    /** The first amount in the line that is no percentage. */
    static @Nullable BigDecimal first(String line, @Nullable String currency) {
        Matcher number = NUMBER.matcher(westernDigits(line));
        while (number.find()) {
            if (!percentage(line, number.end())) {
                BigDecimal amount = amount(number.group(), currency);
                if (amount != null) {
                    return amount;
                }
            }
        }
        return null;
    }

    private static boolean percentage(String line, int end) {
        String rest = line.substring(end).stripLeading();
        return rest.startsWith("%") || rest.startsWith("٪");
    }

    private static @Nullable BigDecimal amount(String number, @Nullable String currency) {
        String grouped = BETWEEN_THOUSANDS.matcher(number).replaceAll("").replace('٫', '.');
        int last = Math.max(grouped.lastIndexOf('.'), grouped.lastIndexOf(','));
        boolean decimal = last >= 0 && isDecimal(grouped, last, currency);
        String whole = SEPARATOR
                .matcher(decimal ? grouped.substring(0, last) : grouped)
                .replaceAll("");
        String fraction = decimal ? "." + grouped.substring(last + 1) : "";
        return whole.length() + fraction.length() > MOST_DIGITS || number.startsWith("-")
                ? null
                : new BigDecimal(whole + fraction);
    }

    private static boolean isDecimal(String number, int last, @Nullable String currency) {
        char separator = number.charAt(last);
        char other = separator == '.' ? ',' : '.';
        int digitsAfter = number.length() - last - 1;
        if (number.indexOf(separator) != last) {
            // The same separator twice divides thousands; a stray third part of two digits are cents: 1.299.00
            return digitsAfter <= 2 && number.indexOf(other) < 0 && separator == '.' && !indian(number);
        }
        if (number.indexOf(other) >= 0) {
            return true;
        }
        boolean thousands = digitsAfter == 3 && last <= 3 && number.charAt(0) != '0';
        return !thousands || Decimals.usual(currency) == 3;
    }

    private static boolean indian(String number) {
        return INDIAN.matcher(number).matches();
    }

    private static String westernDigits(String line) {
        StringBuilder western = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            int digit = Character.digit(character, 10);
            western.append(digit < 0 ? character : (char) ('0' + digit));
        }
        return western.toString();
    }
}
