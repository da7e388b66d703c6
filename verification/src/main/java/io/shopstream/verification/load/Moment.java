package io.shopstream.verification.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When a page was fetched. Event time is the earlier of that and the broker's append: for a fetch in the past the fetch,
 * for a clock that runs ahead the append, which comes after everything past and grows with each page sent.
 *
 * @param fetchedAt the instant, long past; null where the clock runs ahead
 * @param ahead by how much the clock runs ahead when the page is sent; zero for a past fetch
 * @param rank place among the pages that are sent ahead; 0 for a past fetch
 */
record Moment(@Nullable Instant fetchedAt, Duration ahead, int rank) implements Comparable<Moment> {

    private static final Comparator<Moment> ORDER =
            Comparator.comparingInt(Moment::rank).thenComparing(moment -> orEpoch(moment.fetchedAt));

    static Moment at(Instant fetchedAt) {
        return new Moment(fetchedAt, Duration.ZERO, 0);
    }

    /**
     * A moment ahead.
     *
     * @param rank from 1, in the order of sending
     */
    static Moment ahead(Duration by, int rank) {
        return new Moment(null, by, rank);
    }

    boolean isAhead() {
        return fetchedAt == null;
    }

    /** What the page claims when it is sent at {@code now}. */
    Instant claimedAt(Instant now) {
        return fetchedAt == null ? now.plus(ahead) : fetchedAt;
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }

    private static Instant orEpoch(@Nullable Instant instant) {
        return instant == null ? Instant.EPOCH : instant;
    }
}
