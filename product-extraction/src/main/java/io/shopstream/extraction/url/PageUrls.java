package io.shopstream.extraction.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves the addresses of one page. */
public final class PageUrls {

    /** Before and after escaping, which makes nine characters of a Hangul syllable. */
    private static final int LONGEST = 2_000;

    /** Steps above the front page, which browsers pass over. */
    private static final Pattern ABOVE_ROOT =
            Pattern.compile("^(https?://[^/]+)(?:/\\.\\.)+(?=/)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("^https?://(?:www\\.|m\\.)?");
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final URI base;

    private PageUrls(URI base) {
        this.base = base;
    }

    /**
     * For the page at an address.
     *
     * @return null when the address is not an absolute one of http or https
     */
    public static @Nullable PageUrls of(String page) {
        URI address = parsed(page);
        return address != null && isWeb(address) ? new PageUrls(address) : null;
    }

    public URI page() {
        return base;
    }

    public String host() {
        return base.getHost();
    }

    /** The absolute address, without its fragment; null where it is none of http or https, or too long. */
    public @Nullable String absolute(@Nullable String written) {
        URI reference = written == null || written.isBlank() ? null : parsed(written.strip());
        if (reference == null) {
            return null;
        }
        URI address = base.resolve(reference).normalize();
        if (!isWeb(address)) {
            return null;
        }
        String text = address.toString();
        String absolute =
                withoutFragment(text.contains("/..") ? ABOVE_ROOT.matcher(text).replaceFirst("$1") : text);
        return absolute.length() <= LONGEST ? absolute : null;
    }

    /** Whether two addresses name the same page, whatever their scheme, {@code www.} and closing slash. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && (one.equals(other) || bare(one).equals(bare(other)));
    }

    private static String bare(String address) {
        String bare = SCHEME.matcher(withoutFragment(address)).replaceFirst("");
        return (bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare).toLowerCase(Locale.ROOT);
    }

    private static String withoutFragment(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    private static @Nullable URI parsed(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        try {
            return new URI(escaped(written));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Escapes what browsers accept in an address and RFC 3986 does not; what is escaped stays as it is. */
    private static String escaped(String written) {
        if (written.chars().allMatch(PageUrls::isUsual)) {
            return written;
        }
        StringBuilder escaped = new StringBuilder(written.length());
        for (byte octet : written.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            int character = octet & 0xff;
            if (isForbidden(character)) {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            } else {
                escaped.append((char) character);
            }
        }
        return STRAY_PERCENT.matcher(escaped).replaceAll("%25");
    }

    private static boolean isForbidden(int character) {
        return character <= 0x20 || character >= 0x7f || "\"<>^`{|}[]".indexOf(character) >= 0;
    }

    private static boolean isUsual(int character) {
        return !isForbidden(character) && character != '\\' && character != '%';
    }
}
