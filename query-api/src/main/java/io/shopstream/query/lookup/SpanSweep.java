package io.shopstream.query.lookup;

import io.shopstream.model.product.PricePoint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the spans of one kind of page as time goes on, by the rule of {@link PricePoint}: of the spans that hold a
 * time the one that starts last is in effect; where none does, the one that ended last.
 */
final class SpanSweep {

    private static final Comparator<PricePoint> BY_START = Comparator.comparingLong(PricePoint::fromVersion);

    private final List<PricePoint> waiting;
    private final PriorityQueue<PricePoint> open = new PriorityQueue<>(BY_START.reversed());
    private int next = 0;
    private @Nullable PricePoint lastEnded = null;

    SpanSweep(List<PricePoint> spans) {
        this.waiting = spans.stream().sorted(BY_START).toList();
    }

    /** The span in effect at a time, which is not before the one asked for last; absent before the first span. */
    @Nullable
    PricePoint at(Instant time) {
        while (next < waiting.size() && !waiting.get(next).from().isAfter(time)) {
            open.add(waiting.get(next++));
        }
        while (!open.isEmpty() && open.element().to().isBefore(time)) {
            end(open.remove());
        }
        return open.isEmpty() ? lastEnded : open.element();
    }

    private void end(PricePoint span) {
        if (lastEnded == null || span.toVersion() > lastEnded.toVersion()) {
            lastEnded = span;
        }
    }
}
