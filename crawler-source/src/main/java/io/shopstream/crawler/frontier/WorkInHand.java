package io.shopstream.crawler.frontier;

import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What one process has claimed and not ended, and which shops it asks at this moment. */
final class WorkInHand {

    private final Map<URI, Claim> claims = new HashMap<>();
    private final Map<String, Integer> asking = new HashMap<>();
    private final Set<String> seeding = new HashSet<>();

    synchronized void began(Claim claim) {
        claims.put(claim.target().url(), claim);
        asking.merge(claim.shop(), 1, Integer::sum);
    }

    /** The fetch is over, the visit is not. */
    synchronized void asked(Target target) {
        asking.computeIfPresent(ProductKey.shopOf(target.url()), (shop, count) -> count == 1 ? null : count - 1);
    }

    synchronized Optional<Claim> of(Target target) {
        return Optional.ofNullable(claims.get(target.url()));
    }

    synchronized Optional<Claim> ended(Target target) {
        return Optional.ofNullable(claims.remove(target.url()));
    }

    synchronized void seeding(String shop, boolean begins) {
        if (begins) {
            seeding.add(shop);
        } else {
            seeding.remove(shop);
        }
    }

    /** Shops that must not be asked more often at once than they are. */
    synchronized List<String> busy(ToIntFunction<String> most) {
        Stream<String> asked = asking.entrySet().stream()
                .filter(shop -> shop.getValue() >= most.applyAsInt(shop.getKey()))
                .map(Map.Entry::getKey);
        return Stream.concat(asked, seeding.stream()).toList();
    }

    synchronized List<UUID> claims() {
        return claims.values().stream().map(Claim::id).toList();
    }

    /** Shops whose lease must not run out. */
    synchronized List<String> shops() {
        return Stream.concat(claims.values().stream().map(Claim::shop), seeding.stream())
                .distinct()
                .toList();
    }
}
