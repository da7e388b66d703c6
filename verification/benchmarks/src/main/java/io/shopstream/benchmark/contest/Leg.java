package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.store.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measured run of one contender.
 *
 * @param pagesPerSecond until the last product was in PostgreSQL
 * @param indexedPerSecond pages until a search found the last one; null where the contender writes to no store
 * @param seconds that the first was measured over
 * @param cpuSeconds by process, a thousand pages
 * @param verdict on what the stores hold at the end; null where the contender writes to no store
 */
public record Leg(
        String contender,
        int round,
        double pagesPerSecond,
        @Nullable Double indexedPerSecond,
        double seconds,
        Map<String, Double> cpuSeconds,
        @Nullable Verdict verdict) {

    /** Pages a second until the last product was in the slower store. */
    public double completePerSecond() {
        return indexedPerSecond == null ? pagesPerSecond : Math.min(pagesPerSecond, indexedPerSecond);
    }

    /** The same, with a verdict. */
    Leg judged(Verdict found) {
        return new Leg(contender, round, pagesPerSecond, indexedPerSecond, seconds, cpuSeconds, found);
    }

    /** For a line of progress. */
    String figures() {
        String stored = "%.0f pages/s into PostgreSQL".formatted(pagesPerSecond);
        return indexedPerSecond == null ? stored : stored + ", %.0f into OpenSearch".formatted(indexedPerSecond);
    }

    /** Whether both stores hold exactly what they must. */
    public boolean right() {
        return verdict == null || (verdict.rowsAreRight() && verdict.documentsAreRight());
    }
}
