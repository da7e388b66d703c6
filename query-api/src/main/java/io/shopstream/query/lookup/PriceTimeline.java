package io.shopstream.query.lookup;

import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.PricePoint;
import io.shopstream.query.lookup.PriceHistory.LowestPrice;
import io.shopstream.query.lookup.PriceHistory.PriceStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the spans that are stored into the steps that a shopper saw. */
final class PriceTimeline {

    private PriceTimeline() {}

    /**
     * The steps of a window, oldest first, neighbours that differ; O(n log n) for n spans.
     *
     * @param spans those that touch the window, and the one of each kind that ended last before it
     */
    static List<PriceStep> steps(List<PricePoint> spans, Instant from, Instant to) {
        SpanSweep details = sweep(spans, ObservationKind.DETAIL);
        SpanSweep tiles = sweep(spans, ObservationKind.TILE);
        List<PriceStep> steps = new ArrayList<>();
        for (Instant time : turns(spans, to)) {
            PriceStep step = OfferAtTime.step(time, details.at(time), tiles.at(time));
            if (step != null) {
                append(steps, step.notBefore(from));
            }
        }
        return steps;
    }

    /** The lowest price among the steps in the newest step's currency, the earliest of equals; absent without one. */
    static @Nullable LowestPrice lowest(List<PriceStep> steps) {
        LowestPrice lowest = null;
        for (PriceStep step : steps) {
            if (step.price() == null || step.currency() == null) {
                continue;
            }
            boolean otherCurrency = lowest != null && !step.currency().equals(lowest.currency());
            if (lowest == null || otherCurrency || step.price().compareTo(lowest.price()) < 0) {
                lowest = new LowestPrice(step.price(), step.currency(), step.from());
            }
        }
        return lowest;
    }

    private static SpanSweep sweep(List<PricePoint> spans, ObservationKind kind) {
        return new SpanSweep(spans.stream().filter(span -> span.kind() == kind).toList());
    }

    /** The times at which another offer can come into effect: a start, and the millisecond after an end. */
    private static SortedSet<Instant> turns(List<PricePoint> spans, Instant to) {
        TreeSet<Instant> turns = new TreeSet<>();
        for (PricePoint span : spans) {
            turns.add(span.from());
            turns.add(span.to().plusMillis(1));
        }
        return turns.headSet(to, true);
    }

    private static void append(List<PriceStep> steps, PriceStep step) {
        int last = steps.size() - 1;
        if (last >= 0 && steps.get(last).from().equals(step.from())) {
            steps.set(last, step); // both began before the window and were moved to its start
        } else if (last < 0 || !steps.get(last).sameOfferAs(step)) {
            steps.add(step);
        }
    }
}
