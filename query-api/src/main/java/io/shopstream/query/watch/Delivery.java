package io.shopstream.query.watch;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A call to be made.
 *
 * @param id the same at each attempt
 * @param attempts the one to be made included
 * @param createdAt when the change was decided on
 */
record Delivery(UUID id, UUID watchId, URI webhook, byte[] signingKey, String body, int attempts, Instant createdAt) {

    @Override
    public String toString() {
        return "Delivery[" + id + ", attempt " + attempts + "]";
    }
}
