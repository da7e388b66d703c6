package io.shopstream.query.access;

import java.nio.charset.StandardCharsets;

/** A shared secret that signs tokens with HS256. It never shows itself. */
public final class Secret {

    /** RFC 7518, section 3.2: as long as the hash. */
    public static final int LEAST_BYTES = 32;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The secret that a text's UTF-8 bytes are.
     *
     * @throws IllegalArgumentException when it is too short; the message does not hold it
     */
    public static Secret of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "The secret has " + bytes.length + " bytes: expected at least " + LEAST_BYTES + ".");
        }
        return new Secret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "Secret[...]";
    }
}
