package io.shopstream.ingest.deduplicate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Observations for which the database is still to be asked, by key, in the order in which they came. */
final class WaitingObservations {

    private static final int MOST_KEYS = 500;
    private static final int MOST_OBSERVATIONS = 2_000;

    private Map<String, List<Arrival>> byKey = new LinkedHashMap<>();
    private int count;

    void add(Arrival arrival) {
        byKey.computeIfAbsent(arrival.observation().productKey(), key -> new ArrayList<>())
                .add(arrival);
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
    Map<String, List<Arrival>> takeAll() {
        Map<String, List<Arrival>> all = byKey;
        byKey = new LinkedHashMap<>();
        count = 0;
        return all;
    }
}
