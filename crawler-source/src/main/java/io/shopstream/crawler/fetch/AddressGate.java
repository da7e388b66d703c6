package io.shopstream.crawler.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses hosts whose names lead into private networks: a page must not send the crawler to services that only its own
 * machine can reach. A name that does not resolve passes: the fetch will say so.
 */
public final class AddressGate implements UrlGate {

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
        try {
            boolean privateOne = Arrays.stream(InetAddress.getAllByName(host)).anyMatch(AddressGate::isPrivate);
            return privateOne ? Optional.of("private address (CRAWL_ALLOW_HOSTS can allow it)") : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address four && isSharedOrReserved(four.getAddress()))
                || (address instanceof Inet6Address six && isUniqueLocal(six.getAddress()));
    }

    /** 0.0.0.0/8 and 240.0.0.0/4 (RFC 6890), 100.64.0.0/10 (RFC 6598). */
    private static boolean isSharedOrReserved(byte[] octets) {
        int first = octets[0] & 0xff;
        return first == 0 || first >= 240 || (first == 100 && (octets[1] & 0xc0) == 64);
    }

    /** fc00::/7 (RFC 4193). */
    private static boolean isUniqueLocal(byte[] octets) {
        return (octets[0] & 0xfe) == 0xfc;
    }
}
