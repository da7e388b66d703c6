package io.shopstream.model.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as shops link them (with blanks, Hangul, {@code |} or a lone {@code %}) in the form that RFC 3986 allows:
 * other characters become {@code %HH} of their UTF-8 bytes, all else stays as it is. A
 * {@link RawPage} passes its address through here, so every page has one that a CloudEvent's {@code source} takes.
 */
public final class PageAddress {

    private static final String UNRESERVED_AND_DELIMITERS = "A-Za-z0-9._~:/?#@!$&'()*+,;=-";

    private static final Pattern ILLEGAL =
            Pattern.compile("%(?![0-9A-Fa-f]{2})|[^%" + UNRESERVED_AND_DELIMITERS + "]+");

    /** Scheme and authority, where escapes make no sense: an IPv6 host has its brackets, other hosts are plain. */
    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]+");

    private PageAddress() {}

    /**
     * The legal form of an address; of a legal one, itself.
     *
     * @throws IllegalArgumentException when it is not absolute or its host is none (an international one has to come
     *     in its ASCII form, {@code xn--...})
     */
    public static String legal(String address) {
        String stripped = address.strip();
        Matcher origin = ORIGIN.matcher(stripped);
        if (!origin.lookingAt()) {
            throw illegal(address, null);
        }
        String legal = origin.group() + escaped(stripped.substring(origin.end()));
        try {
            if (new URI(legal).getHost() == null) {
                throw illegal(address, null);
            }
            return legal;
        } catch (URISyntaxException e) {
            throw illegal(address, e);
        }
    }

    private static String escaped(String path) {
        int fragment = path.indexOf('#');
        String once = fragment < 0
                ? path
                : path.substring(0, fragment + 1) + path.substring(fragment + 1).replace("#", "%23");
        return ILLEGAL.matcher(once).replaceAll(run -> percent(run.group()));
    }

    private static String percent(String characters) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : characters.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format("%%%02X", octet));
        }
        return escaped.toString();
    }

    private static IllegalArgumentException illegal(String address, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "url is '" + address + "': expected an absolute address with a host, such as https://shop.example/p/1.",
                cause);
    }
}
