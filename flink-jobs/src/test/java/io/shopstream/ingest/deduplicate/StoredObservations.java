package io.shopstream.ingest.deduplicate;

import io.shopstream.ingest.deduplicate.ObservationStore.Stored;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A real store of observations, in memory, with the database's guard: the greatest version of each kind stays. */
final class StoredObservations implements ObservationStore {

    private final Map<String, Map<ObservationKind, Observation>> observations = new ConcurrentHashMap<>();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    void commit(ProductWrite write) {
        if (write.product() != null) {
            versions.merge(write.productKey(), write.product().version(), Math::max);
        }
        write.observations()
                .forEach(observation -> observations
                        .computeIfAbsent(observation.productKey(), key -> new ConcurrentHashMap<>())
                        .merge(
                                observation.kind(),
                                observation,
                                (old, young) -> young.version() > old.version() ? young : old));
    }

    @Override
    public Map<String, Stored> find(Collection<String> productKeys) {
        return productKeys.stream()
                .filter(observations::containsKey)
                .collect(Collectors.toMap(
                        key -> key,
                        key -> new Stored(
                                versions.getOrDefault(key, 0L),
                                List.copyOf(observations.get(key).values()))));
    }

    void clear() {
        observations.clear();
        versions.clear();
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
