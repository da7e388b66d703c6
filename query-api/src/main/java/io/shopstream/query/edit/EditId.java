package io.shopstream.query.edit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Names an edit. Where the client gives an idempotency key, the id is a function of client, key and request, so that the
 * same request finds its first edit again.
 *
 * @param name of client and idempotency key, or random
 * @param request of what was asked; the same name with another request is a mistake of the client
 */
public record EditId(String name, String request) {

    private static final String SEPARATOR = ".";

    /** An id that no other request has. */
    public static EditId random() {
        return new EditId(UUID.randomUUID().toString(), "");
    }

    /**
     * The id of a request that may be repeated.
     *
     * @param client who asks; clients do not share their keys
     * @param request everything that makes the request what it is, its body included
     */
    public static EditId of(String client, String idempotencyKey, byte[] request) {
        byte[] named = (client.length() + ":" + client + idempotencyKey).getBytes(StandardCharsets.UTF_8);
        return new EditId(hash(named), hash(request));
    }

    /** Reads the text of any edit's id, those of other programs too. */
    static EditId parse(String text) {
        int dot = text.indexOf(SEPARATOR);
        return dot < 0 ? new EditId(text, "") : new EditId(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return request.isEmpty() ? name : name + SEPARATOR + request;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
