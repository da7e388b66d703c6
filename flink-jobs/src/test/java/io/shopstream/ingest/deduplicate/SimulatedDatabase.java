package io.shopstream.ingest.deduplicate;

import io.shopstream.ingest.deduplicate.ObservationStore.Stored;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of one product, with the guards of the sink's statements. */
final class SimulatedDatabase {

    private final StoredObservations observations = new StoredObservations();
    private final Map<String, PricePoint> history = new TreeMap<>();
    private Product product;
    private Instant lastSeen = Instant.EPOCH;
    private int backwards;

    /** One transaction: all runs before all late points. */
    void commit(List<ProductWrite> writes) {
        writes.forEach(this::commit);
        for (ProductWrite write : writes) {
            PricePoint late = write.late();
            if (late != null && !late.offer().equals(heldAt(late.fromVersion(), late))) {
                history.putIfAbsent(key(late), late);
            }
        }
    }

    private void commit(ProductWrite write) {
        observations.commit(write);
        if (write.product() != null && (product == null || write.product().version() > product.version())) {
            product = write.product();
        } else if (write.changed()) {
            backwards++;
        }
        if (write.seenAt() != null && write.seenAt().isAfter(lastSeen)) {
            lastSeen = write.seenAt();
        }
        write.prices()
                .forEach(span -> history.merge(
                        key(span), span, (old, young) -> young.toVersion() > old.toVersion() ? young : old));
    }

    /** What the history says that the observation's kind of page showed at its time. */
    Offer historyAt(Observation observation) {
        long version = observation.version();
        PricePoint point = new PricePoint(
                observation.productKey(),
                observation.kind(),
                version,
                version,
                observation.facts().offer());
        Offer held = heldAt(version, point);
        return held != null
                ? held
                : history.values().stream()
                        .filter(span -> span.kind() == point.kind() && span.toVersion() < version)
                        .max(Comparator.comparingLong(PricePoint::toVersion))
                        .map(PricePoint::offer)
                        .orElse(null);
    }

    private Offer heldAt(long version, PricePoint point) {
        return history.values().stream()
                .filter(span -> span.kind() == point.kind())
                .filter(span -> span.fromVersion() <= version && version <= span.toVersion())
                .max(Comparator.comparingLong(PricePoint::fromVersion))
                .map(PricePoint::offer)
                .orElse(null);
    }

    private static String key(PricePoint span) {
        return span.kind() + "/" + span.fromVersion();
    }

    Stored stored() {
        return observations.find(List.of(Observed.KEY)).getOrDefault(Observed.KEY, Stored.NOTHING);
    }

    String content() {
        return product == null ? "" : product.contentHash();
    }

    /** Products that were emitted as changed without a greater version. */
    int backwards() {
        return backwards;
    }

    /** Every row. */
    List<Object> dump() {
        List<Object> rows = new ArrayList<>(history.values());
        rows.addAll(stored().observations().stream()
                .sorted(Comparator.comparing(Observation::kind))
                .toList());
        rows.add(product == null ? "no product" : product);
        rows.add(lastSeen);
        return rows;
    }
}
