package io.shopstream.ingest.deduplicate;

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

    void commit(ProductWrite write) {
        write.observations()
                .forEach(observation -> observations
                        .computeIfAbsent(observation.productKey(), key -> new ConcurrentHashMap<>())
                        .merge(
                                observation.kind(),
                                observation,
                                (old, young) -> young.version() > old.version() ? young : old));
    }

    @Override
    public Map<String, List<Observation>> find(Collection<String> productKeys) {
        return productKeys.stream()
                .filter(observations::containsKey)
                .collect(Collectors.toMap(
                        key -> key, key -> List.copyOf(observations.get(key).values())));
    }

    void clear() {
        observations.clear();
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
