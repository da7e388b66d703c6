package io.shopstream.model.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that begin with the same bits.
 *
 * @param octets of the first of them
 * @param bits how many are the same
 */
record AddressBlock(byte[] octets, int bits) {

    /** Reads an address and a number of bits, such as {@code 10.0.0.0/8}. */
    static AddressBlock of(String text) {
        int slash = text.indexOf('/');
        try {
            // A literal address is read without asking anyone.
            byte[] octets = InetAddress.getByName(text.substring(0, slash)).getAddress();
            return new AddressBlock(octets, Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is no block of addresses.", e);
        }
    }

    static List<AddressBlock> all(String... texts) {
        return Stream.of(texts).map(AddressBlock::of).toList();
    }

    boolean holds(byte[] address) {
        if (address.length != octets.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((address[bit / 8] ^ octets[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
