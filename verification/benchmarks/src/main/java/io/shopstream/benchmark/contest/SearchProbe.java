package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.page.Page;
import io.shopstream.benchmark.page.SmallPages;
import io.shopstream.benchmark.store.SearchIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Searches for products of one brand again and again, as a user would, and notes when each is found for the first time.
 * What a search takes, and the pause between two, is part of the latencies: they err on the long side.
 */
final class SearchProbe {

    private final SearchIndex index;
    private final Map<String, Instant> sought = new ConcurrentHashMap<>();
    private final List<Double> latencies = new ArrayList<>();
    private final Instant countedFrom;

    /**
     * Builds the probe.
     *
     * @param countedFrom pages fetched before it warm up
     */
    SearchProbe(SearchIndex index, Instant countedFrom) {
        this.index = index;
        this.countedFrom = countedFrom;
    }

    void sent(Page page) {
        page.products().stream()
                .filter(product -> SmallPages.EVERY_EIGHTH.equals(product.brand()))
                .forEach(product -> sought.put(product.key(), page.raw().fetchedAt()));
    }

    /** Searches once; returns whether nothing is sought any more. */
    boolean look() {
        Instant oldest = sought.values().stream().min(Comparator.naturalOrder()).orElse(null);
        if (oldest == null) {
            return true;
        }
        List<String> found = index.searchable(SmallPages.EVERY_EIGHTH, oldest);
        Instant now = Instant.now();
        for (String key : found) {
            Instant fetchedAt = sought.remove(key);
            if (fetchedAt != null && !fetchedAt.isBefore(countedFrom)) {
                latencies.add(Duration.between(fetchedAt, now).toMillis() / 1_000.0);
            }
        }
        return sought.isEmpty();
    }

    /** Sorted. */
    List<Double> latencies() {
        return latencies.stream().sorted().toList();
    }
}
