package io.shopstream.query.understand;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a query that bound a price: {@code 3만원 이하}, {@code 1~3만원}, {@code 5만원대}, {@code under 30,000 won}.
 * A number without a bound or without a unit of money is left alone: {@code 501} is a pair of jeans.
 */
final class PriceWords {

    /** What the amounts are in. */
    static final String CURRENCY = "KRW";

    private static final String MONEY = "\\s?(?:원|won|krw)";
    private static final String UP_TO = "\\s?(?<upto>이하|까지|미만|밑|아래|안쪽|언더|이내)(?:의|으로|로)?";
    private static final String FROM = "\\s?(?<from>이상|부터|초과|넘는|위)(?:의|으로|로)?";

    private static final Pattern RANGE = pattern("(?<one>" + Won.AMOUNT + ")(?:" + MONEY
            + ")?\\s?(?:~|-|–|에서|부터)\\s?(?<two>" + Won.AMOUNT + ")(?:" + MONEY + ")?(?:\\s?(?:까지|사이|이하))?");
    private static final Pattern BAND = pattern("(?<one>" + Won.AMOUNT + ")(?:" + MONEY + ")?\\s?대(?:의|로)?");
    private static final Pattern BOUND =
            pattern("(?<one>" + Won.AMOUNT + ")(?:" + MONEY + ")?(?:" + UP_TO + "|" + FROM + ")");
    private static final Pattern ENGLISH =
            pattern("(?<word>under|below|less than|up to|over|above|more than|from)\\s(?:₩|krw\\s)?(?<one>" + Won.AMOUNT
                    + ")(?:" + MONEY + ")?");

    private PriceWords() {}

    /** The first bound in the query; null where it has none. */
    static @Nullable PricePhrase in(String query) {
        PricePhrase range = range(RANGE.matcher(query));
        if (range != null) {
            return range;
        }
        PricePhrase band = band(BAND.matcher(query));
        if (band != null) {
            return band;
        }
        PricePhrase bound = bound(BOUND.matcher(query));
        return bound != null ? bound : english(ENGLISH.matcher(query));
    }

    private static @Nullable PricePhrase range(Matcher words) {
        if (!findMoney(words)) {
            return null;
        }
        long most = Won.of(words.group("two"), null);
        long least =
                Won.of(words.group("one"), Won.isShort(words.group("one")) ? Won.unitOf(words.group("two")) : null);
        return least <= most ? new PricePhrase(least, most, words.start(), words.end()) : null;
    }

    private static @Nullable PricePhrase band(Matcher words) {
        if (!findMoney(words)) {
            return null;
        }
        String amount = words.group("one");
        long least = Won.of(amount, null);
        return new PricePhrase(least, least + Won.step(amount) - 1, words.start(), words.end());
    }

    private static @Nullable PricePhrase bound(Matcher words) {
        if (!findMoney(words)) {
            return null;
        }
        long amount = Won.of(words.group("one"), null);
        String upTo = words.group("upto");
        if (upTo != null) {
            return new PricePhrase(null, upTo.equals("미만") ? amount - 1 : amount, words.start(), words.end());
        }
        boolean beyond = words.group("from").equals("초과");
        return new PricePhrase(beyond ? amount + 1 : amount, null, words.start(), words.end());
    }

    private static @Nullable PricePhrase english(Matcher words) {
        if (!words.find() || !(isMoney(words.group()) || Won.of(words.group("one"), null) >= 5_000)) {
            return null;
        }
        long amount = Won.of(words.group("one"), null);
        return switch (Character.toLowerCase(words.group("word").charAt(0))) {
            case 'u', 'b', 'l' -> new PricePhrase(null, amount, words.start(), words.end());
            default -> new PricePhrase(amount, null, words.start(), words.end());
        };
    }

    private static boolean findMoney(Matcher words) {
        while (words.find()) {
            if (isMoney(words.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMoney(String words) {
        return Pattern.compile("[만천원]|won|krw|₩|\\d,\\d{3}", Pattern.CASE_INSENSITIVE)
                .matcher(words)
                .find();
    }

    /** Digits and letters before or behind would make it a part of another word. */
    private static Pattern pattern(String words) {
        return Pattern.compile("(?<![\\p{L}\\d.,])" + words + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
    }
}
