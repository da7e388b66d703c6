package io.shopstream.extraction.price;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides the currency of a page's prices: what the price says; where it says only a sign that several countries share,
 * or nothing, the page's country.
 */
public final class CurrencyResolver {

    private static final Map<String, String> CROWNS = Map.of("SE", "SEK", "NO", "NOK", "DK", "DKK", "IS", "ISK");

    /** ISO 4217 codes under the countries' of ISO 3166. */
    private static final Map<String, String> CURRENCIES = currencies();

    /** Countries whose language is told more often than the country itself. */
    private static final Map<String, String> COUNTRY_OF_LANGUAGE = Map.ofEntries(
            Map.entry("ko", "KR"),
            Map.entry("ja", "JP"),
            Map.entry("cs", "CZ"),
            Map.entry("sk", "SK"),
            Map.entry("pl", "PL"),
            Map.entry("hu", "HU"),
            Map.entry("sv", "SE"),
            Map.entry("da", "DK"),
            Map.entry("nb", "NO"),
            Map.entry("ro", "RO"),
            Map.entry("bg", "BG"),
            Map.entry("tr", "TR"),
            Map.entry("th", "TH"),
            Map.entry("vi", "VN"),
            Map.entry("kk", "KZ"),
            Map.entry("uk", "UA"),
            Map.entry("ru", "RU"),
            Map.entry("de", "DE"),
            Map.entry("fr", "FR"),
            Map.entry("it", "IT"),
            Map.entry("el", "GR"),
            Map.entry("fi", "FI"),
            Map.entry("sl", "SI"),
            Map.entry("et", "EE"));

    /** Endings of hosts that name no country, though ISO 3166 has one of that name. */
    private static final List<String> WORLDWIDE =
            List.of("CO", "IO", "TV", "ME", "CC", "AI", "TO", "LY", "GG", "SH", "FM", "AM", "LA", "WS");

    /** A longer text is a sentence, not a currency. */
    private static final int LONGEST = 100;

    private final @Nullable String country;

    private CurrencyResolver(@Nullable String country) {
        this.country = country;
    }

    /**
     * For one page.
     *
     * @param host for example {@code www.shop.kr}
     * @param locales what the page says of its language, the surest first: {@code ko_KR}, {@code ko-KR} or {@code ko}
     */
    public static CurrencyResolver of(String host, List<String> locales) {
        return new CurrencyResolver(country(host, locales));
    }

    /**
     * The ISO 4217 code; null where nothing tells it.
     *
     * @param stated what stands beside the price: a code, a sign or any other text
     */
    public @Nullable String resolve(@Nullable String stated) {
        if (stated == null || stated.length() > LONGEST || stated.isBlank()) {
            return country == null ? null : currencyOf(country);
        }
        String code = stated.strip().toUpperCase(Locale.ROOT);
        String sign = CurrencySign.isCode(code) ? code : CurrencySign.in(stated.strip());
        return sign == null ? resolve(null) : shared(sign);
    }

    private @Nullable String shared(String sign) {
        String own = country == null ? null : currencyOf(country);
        return switch (sign) {
            case CurrencySign.DOLLAR -> own != null && dollar(own) ? own : "USD";
            case CurrencySign.CROWN -> country == null ? null : CROWNS.get(country);
            case CurrencySign.YEN_OR_YUAN -> "CNY".equals(own) ? "CNY" : "JPY";
            case CurrencySign.YUAN -> "TWD".equals(own) || "HKD".equals(own) ? own : "CNY";
            case CurrencySign.ROUBLE -> "BYN".equals(own) ? "BYN" : "RUB";
            default -> sign;
        };
    }

    private static boolean dollar(String currency) {
        return List.of("USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "CLP", "ARS", "MXN", "COP", "UYU")
                .contains(currency);
    }

    private static @Nullable String country(String host, List<String> locales) {
        String ending = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        String byHost = ending.equals("UK") ? "GB" : ending;
        if (byHost.length() == 2 && !WORLDWIDE.contains(byHost) && currencyOf(byHost) != null) {
            return byHost;
        }
        for (String locale : locales) {
            Locale read = Locale.forLanguageTag(locale.strip().replace('_', '-'));
            String named =
                    read.getCountry().isEmpty() ? COUNTRY_OF_LANGUAGE.get(read.getLanguage()) : read.getCountry();
            if (named != null && currencyOf(named) != null) {
                return named;
            }
        }
        return null;
    }

    private static @Nullable String currencyOf(String country) {
        return CURRENCIES.get(country);
    }

    private static Map<String, String> currencies() {
        Map<String, String> currencies = new HashMap<>();
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                String country = "" + first + second;
                ofCountry(country).ifPresent(currency -> currencies.put(country, currency.getCurrencyCode()));
            }
        }
        return Map.copyOf(currencies);
    }

    /** Java knows more countries here than it lists: Kosovo (XK), for one. */
    private static Optional<Currency> ofCountry(String country) {
        try {
            return Optional.ofNullable(
                    Currency.getInstance(new Locale.Builder().setRegion(country).build()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
