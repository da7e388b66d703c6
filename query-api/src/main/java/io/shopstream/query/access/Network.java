package io.shopstream.query.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses.
 *
 * @param prefix the first of them
 * @param bits how many leading bits its addresses share
 */
public record Network(InetAddress prefix, int bits) {

    /** Anything else would be looked up as a name. */
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

    /**
     * Reads an address, or a range such as {@code 10.0.0.0/8}. Names are refused: they could come to mean something else.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress prefix = address(slash < 0 ? text : text.substring(0, slash));
        int most = prefix.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(
                    "'" + text + "' has a wrong number of bits: expected 0 to " + most + ".");
        }
        return new Network(prefix, bits);
    }

    /**
     * Reads a literal address.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static InetAddress address(String literal) {
        if (!literal.matches(OCTET + "(\\." + OCTET + "){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("'" + literal + "' is no IP address.");
        }
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + literal + "' is no IP address.", e);
        }
    }

    public boolean contains(InetAddress address) {
        byte[] mine = prefix.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
