package io.shopstream.query.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where a request came from. {@code X-Forwarded-For} counts as far as proxies that are trusted wrote it: it is
 * read from its end, and the first address that is not such a proxy's is the client's.
 */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private final List<Network> proxies;

    public ClientAddress(List<Network> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /** A name for the client: its address, of IPv6 the network of 64 bits that one household has. */
    public String of(String peer, @Nullable String forwardedFor) {
        InetAddress client = Network.address(withoutZone(peer));
        for (String hop : hopsFromTheEnd(forwardedFor)) {
            Optional<InetAddress> before = isProxy(client) ? read(hop) : Optional.empty();
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return name(client);
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }

    private static List<String> hopsFromTheEnd(@Nullable String forwardedFor) {
        List<String> hops = new ArrayList<>(forwardedFor == null ? List.of() : List.of(forwardedFor.split(",", -1)));
        Collections.reverse(hops);
        return hops;
    }

    private static Optional<InetAddress> read(String hop) {
        try {
            return Optional.of(Network.address(withoutZone(hop.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutZone(String address) {
        String bare =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        int zone = bare.indexOf('%');
        return zone < 0 ? bare : bare.substring(0, zone);
    }

    private static String name(InetAddress address) {
        return address instanceof Inet6Address
                ? "net:" + Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : "ip:" + address.getHostAddress();
    }
}
