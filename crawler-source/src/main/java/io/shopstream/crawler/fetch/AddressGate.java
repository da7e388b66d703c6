package io.shopstream.crawler.fetch;

import io.shopstream.model.network.PublicAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses hosts whose names lead anywhere but into the public internet: a page must not send the crawler to services that
 * only its own machine can reach. One such address among several is enough. A name that does not resolve passes: the fetch
 * will say so. The fetch resolves the name by the same cache of the platform, which keeps an answer for 30 s, and the absence
 * of one for 10 s.
 */
public final class AddressGate implements UrlGate {

    /** What the URL standard of browsers takes for an address, octal and hexadecimal numbers too. */
    private static final Pattern NUMBER_AT_THE_END =
            Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLAIN_ADDRESS = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private final Set<String> allowedHosts;

    /**
     * A gate.
     *
     * @param allowedHosts host names, in lower case, that pass whatever their addresses are
     */
    public AddressGate(Set<String> allowedHosts) {
        this.allowedHosts = allowedHosts;
    }

    @Override
    public Optional<String> refusal(URI url) {
        String host = url.getHost();
        if (host == null || !Set.of("http", "https").contains(url.getScheme())) {
            return Optional.of("no http or https address");
        }
        if (allowedHosts.contains(host.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (NUMBER_AT_THE_END.matcher(host).matches()
                && !PLAIN_ADDRESS.matcher(host).matches()) {
            // Java reads 0177.0.0.1 as another address than the browser does, and 0x7f000001 as a name.
            return Optional.of("address in an unusual form");
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::is)
                    ? Optional.empty()
                    : Optional.of("private address (CRAWL_ALLOW_HOSTS can allow it)");
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
