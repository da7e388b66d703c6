package io.shopstream.ingest.deduplicate;

import io.shopstream.model.product.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Observations whose products are still to be read back, by key, in the order in which they came. */
final class WaitingObservations {

    private static final int MOST_KEYS = 500;
    private static final int MOST_OBSERVATIONS = 2_000;

    private Map<String, List<Observation>> byKey = new LinkedHashMap<>();
    private int count;

    void add(Observation observation) {
        byKey.computeIfAbsent(observation.productKey(), key -> new ArrayList<>())
                .add(observation);
        count++;
    }

    boolean holds(String productKey) {
        return byKey.containsKey(productKey);
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    boolean isFull() {
        return byKey.size() >= MOST_KEYS || count >= MOST_OBSERVATIONS;
    }

    /** Hands all of them over. */
    Map<String, List<Observation>> takeAll() {
        Map<String, List<Observation>> all = byKey;
        byKey = new LinkedHashMap<>();
        count = 0;
        return all;
    }
}
