package io.shopstream.extraction.price;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs and abbreviations of currencies. */
public final class CurrencySign {

    /** Signs that several countries write; the page's country decides. */
    static final String DOLLAR = "$";

    static final String CROWN = "kr";
    static final String YEN_OR_YUAN = "¥";
    static final String ROUBLE = "руб";
    static final String YUAN = "元";

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> SIGNS = Map.ofEntries(
            entry("€", "EUR"),
            entry("euro", "EUR"),
            entry("euros", "EUR"),
            entry("£", "GBP"),
            entry("₩", "KRW"),
            entry("원", "KRW"),
            entry("円", "JPY"),
            entry("₹", "INR"),
            entry("rs.", "INR"),
            entry("rs", "INR"),
            entry("₽", "RUB"),
            entry("₸", "KZT"),
            entry("тг", "KZT"),
            entry("тенге", "KZT"),
            entry("₴", "UAH"),
            entry("грн", "UAH"),
            entry("zł", "PLN"),
            entry("zl", "PLN"),
            entry("kč", "CZK"),
            entry("ft", "HUF"),
            entry("lei", "RON"),
            entry("lv", "BGN"),
            entry("лв", "BGN"),
            entry("₺", "TRY"),
            entry("tl", "TRY"),
            entry("₫", "VND"),
            entry("đ", "VND"),
            entry("฿", "THB"),
            entry("₱", "PHP"),
            entry("₪", "ILS"),
            entry("chf", "CHF"),
            entry("r$", "BRL"),
            entry("us$", "USD"),
            entry("nt$", "TWD"),
            entry("hk$", "HKD"),
            entry("a$", "AUD"),
            entry("au$", "AUD"),
            entry("c$", "CAD"),
            entry("ca$", "CAD"),
            entry("nz$", "NZD"),
            entry("s$", "SGD"),
            entry("mx$", "MXN"),
            entry("rp", "IDR"),
            entry("rm", "MYR"),
            entry("р.", "RUB"),
            entry("б.р.", "BYN"),
            entry("бел. руб", "BYN"),
            entry("бел.руб", "BYN"),
            entry("ден", "MKD"),
            entry("din", "RSD"),
            entry("рсд", "RSD"),
            entry("сом", "KGS"),
            entry("сум", "UZS"),
            entry("₾", "GEL"),
            entry("₼", "AZN"),
            entry("₦", "NGN"),
            entry("s/", "PEN"),
            entry("د.إ", "AED"),
            entry("ريال", "SAR"),
            entry("cn¥", "CNY"),
            entry(DOLLAR, DOLLAR),
            entry("¥", YEN_OR_YUAN),
            entry("kr", CROWN),
            entry("kr.", CROWN),
            entry(ROUBLE, ROUBLE),
            entry("руб.", ROUBLE),
            entry("р", ROUBLE),
            entry(YUAN, YUAN));

    private static final Pattern SIGN = Pattern.compile(alternatives());

    private static final Pattern CODE = Pattern.compile("(?<!\\p{L})[A-Z]{3}(?!\\p{L})");

    private CurrencySign() {}

    /** Whether the text is a code of ISO 4217 for money, which {@code XXX} and {@code XAU} are not. */
    public static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** The currency that a text with a price names; null where it names none. */
    static @Nullable String in(String line) {
        Matcher code = CODE.matcher(line);
        while (code.find()) {
            if (isCode(code.group())) {
                return code.group();
            }
        }
        Matcher sign = SIGN.matcher(line.toLowerCase(Locale.ROOT));
        return sign.find() ? SIGNS.get(sign.group()) : null;
    }

    /** Words stand between other characters than letters, signs stand anywhere; the longest first. */
    private static String alternatives() {
        List<String> longestFirst = SIGNS.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        return longestFirst.stream()
                .map(sign -> {
                    boolean word = sign.codePoints().limit(1).allMatch(Character::isLetter)
                            && "원円元".indexOf(sign.charAt(0)) < 0;
                    return word ? "(?<!\\p{L})" + Pattern.quote(sign) + "(?!\\p{L})" : Pattern.quote(sign);
                })
                .collect(Collectors.joining("|"));
    }
}
