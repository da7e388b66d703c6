package io.shopstream.model.network;

import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: what IANA's registries of special-purpose addresses (RFC 6890)
 * name as not globally reachable, forms of IPv6 that hold an address of IPv4, and metadata services of clouds.
 */
public final class PublicAddress {

    private static final List<AddressBlock> NOT_PUBLIC_4 = AddressBlock.all(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // carrier-grade NAT, RFC 6598; Alibaba's metadata
            "127.0.0.0/8",
            "168.63.129.16/32", // Azure's metadata
            "169.254.0.0/16", // link-local; metadata of most clouds
            "172.16.0.0/12",
            "192.0.0.0/24", // protocol assignments; Oracle's metadata
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16",
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** Outside of it are loopback, mapped, translated, unique local, link-local and multicast addresses. */
    private static final AddressBlock GLOBAL_UNICAST_6 = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> NOT_PUBLIC_6 = AddressBlock.all(
            "2001::/23", // protocol assignments; Teredo, which holds an address of IPv4
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which holds an address of IPv4
            "3fff::/20"); // documentation

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        byte[] octets = address.getAddress();
        return octets.length == 4
                ? NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(octets))
                : GLOBAL_UNICAST_6.holds(octets) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(octets));
    }
}
