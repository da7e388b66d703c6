package io.shopstream.query.watch;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Keeps watches. Each method throws {@link WatchesUnavailableException} when they cannot be asked now. */
public interface Watches {

    /** The address of a webhook that may be called. */
    URI webhook(String address) throws RefusedWebhookException;

    /**
     * Keeps a watch, which counts from now on.
     *
     * @throws RefusedWatchException when the product is not there or there are too many watches
     */
    NewWatch create(WatchRequest request);

    /** The watch of this id; empty too where the secret is not its own. */
    Optional<WatchReport> find(UUID id, String secret);

    /** Forgets a watch and its calls; false where {@link #find} would be empty. */
    boolean delete(UUID id, String secret);
}
