package io.shopstream.query.watch;

import io.shopstream.query.watch.RefusedWatchException.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Watches in memory; some products' names say how they are refused. */
public final class InMemoryWatches implements Watches {

    private final Map<UUID, PriceWatch> byId = new HashMap<>();
    private final Map<UUID, String> secrets = new HashMap<>();

    @Override
    public URI webhook(String address) throws RefusedWebhookException {
        if (!address.startsWith("https://")) {
            throw new RefusedWebhookException("does not begin with https://.");
        }
        return URI.create(address);
    }

    @Override
    public synchronized NewWatch create(WatchRequest request) {
        switch (request.key().id()) {
            case "never" -> throw new RefusedWatchException(Reason.UNKNOWN_PRODUCT, "No such product.");
            case "gone" -> throw new RefusedWatchException(Reason.DELETED_PRODUCT, "Deleted.");
            case "full" -> throw new RefusedWatchException(Reason.TOO_MANY, "Too many.");
            case "down" -> throw new WatchesUnavailableException("The store does not answer.", new IOException());
            default -> {
                return kept(request);
            }
        }
    }

    @Override
    public synchronized Optional<WatchReport> find(UUID id, String secret) {
        return secret.equals(secrets.get(id))
                ? Optional.of(new WatchReport(byId.get(id), List.of()))
                : Optional.empty();
    }

    @Override
    public synchronized boolean delete(UUID id, String secret) {
        return secrets.remove(id, secret);
    }

    private NewWatch kept(WatchRequest request) {
        NewWatch made = new NewWatch(
                UUID.randomUUID(),
                WatchSecret.random().text(),
                WatchSecret.random().text());
        byId.put(
                made.id(),
                new PriceWatch(
                        made.id(),
                        request.key().toString(),
                        request.kind(),
                        request.threshold(),
                        request.webhook(),
                        Instant.parse("2026-11-02T12:00:00Z"),
                        42,
                        null));
        secrets.put(made.id(), made.secret());
        return made;
    }
}
