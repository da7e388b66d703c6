package io.shopstream.crawler.frontier;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The targets of one shop, first in first out; those to be tried again come first once their time is there. */
final class ShopQueue {

    private final Deque<Target> fresh = new ArrayDeque<>();
    private final PriorityQueue<Again> again = new PriorityQueue<>(Comparator.comparing(Again::notBefore));
    private Instant freeAt = Instant.MIN;
    private int held;

    private record Again(Target target, Instant notBefore) {}

    void add(Target target, Instant notBefore) {
        if (target.attempt() == 1) {
            fresh.add(target);
        } else {
            again.add(new Again(target, notBefore));
        }
    }

    boolean free(int together) {
        return held < together;
    }

    Instant freeAt() {
        return freeAt;
    }

    void notBefore(Instant until) {
        freeAt = freeAt.isBefore(until) ? until : freeAt;
    }

    /** Takes the next target that is due and holds the shop, or null. */
    @Nullable
    Target poll(Instant now, boolean withFresh, Instant nextFetch) {
        if (now.isBefore(freeAt)) {
            return null;
        }
        Again first = again.peek();
        boolean retry = first != null && !now.isBefore(first.notBefore());
        Target target = retry ? again.remove().target() : withFresh ? fresh.poll() : null;
        if (target != null) {
            held++;
            notBefore(nextFetch);
        }
        return target;
    }

    /** Takes all targets, due or not. */
    List<Target> drain() {
        List<Target> all =
                Stream.concat(again.stream().map(Again::target), fresh.stream()).toList();
        again.clear();
        fresh.clear();
        return all;
    }

    void release(Instant nextFetch) {
        held--;
        notBefore(nextFetch);
    }

    /** When a target can be taken at the earliest; empty without one. */
    Optional<Instant> next(boolean withFresh) {
        Stream<Instant> retry = again.stream().limit(1).map(Again::notBefore);
        Stream<Instant> first = withFresh && !fresh.isEmpty() ? Stream.of(freeAt) : Stream.empty();
        return Stream.concat(retry, first)
                .min(Comparator.naturalOrder())
                .map(next -> next.isBefore(freeAt) ? freeAt : next);
    }

    boolean holdsNoStarted() {
        return held == 0 && again.isEmpty();
    }

    int size() {
        return fresh.size() + again.size();
    }
}
