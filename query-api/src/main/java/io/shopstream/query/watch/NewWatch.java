package io.shopstream.query.watch;

import java.util.UUID;

/**
 * What the maker of a watch gets, once.
 *
 * @param secret reads and deletes the watch; only its hash is kept
 * @param signingKey what calls of the webhook are signed with; its text's UTF-8 bytes are the key of the HMAC
 */
public record NewWatch(UUID id, String secret, String signingKey) {

    @Override
    public String toString() {
        return "NewWatch[" + id + "]";
    }
}
