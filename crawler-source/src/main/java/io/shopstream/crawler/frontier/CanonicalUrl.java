package io.shopstream.crawler.frontier;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for each page: lower-case scheme and host, no default port, dot segments resolved, percent-encoding as
 * RFC 3986 section 6.2.2 wants it, parameters sorted, no fragment, none of the parameters that only follow a visitor.
 */
public final class CanonicalUrl {

    /** Longer ones are traps, as written or percent-encoded: no shop addresses a page so, and no index takes one. */
    private static final int LONGEST = 2_000;

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern FOLLOWS_A_VISITOR = Pattern.compile(
            "(utm_[a-z]+|gclid|fbclid|msclkid|jsessionid|phpsessid|sessionid)(=.*)?", Pattern.CASE_INSENSITIVE);

    private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

    private CanonicalUrl() {}

    /** The canonical form of an absolute address, or empty where it is no {@code http} or {@code https} address. */
    public static Optional<URI> of(String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        String normal = NORMALIZER.filter(address.strip());
        if (normal == null || normal.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI url = new URI(withoutTracking(normal));
            boolean page = url.getScheme() != null && WEB.contains(url.getScheme()) && url.getHost() != null;
            return page ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String withoutTracking(String url) {
        int query = url.indexOf('?');
        if (query < 0) {
            return url;
        }
        String kept = Arrays.stream(url.substring(query + 1).split("&", -1))
                .filter(parameter -> !FOLLOWS_A_VISITOR.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return url.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
    }
}
