package io.shopstream.operations.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differences of the first look, each once; those beyond what memory is to hold are only counted, some of them twice. */
final class Suspects {

    private final Map<String, Disagreement> kept = new LinkedHashMap<>();
    private long beyond;

    void addAll(List<Disagreement> found) {
        for (Disagreement each : found) {
            if (kept.containsKey(each.key()) || kept.size() < IndexAudit.MOST_KEPT) {
                kept.put(each.key(), each);
            } else {
                beyond++;
            }
        }
    }

    Map<String, Disagreement> kept() {
        return kept;
    }

    long beyond() {
        return beyond;
    }
}
