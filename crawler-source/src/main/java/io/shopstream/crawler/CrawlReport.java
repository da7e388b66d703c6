package io.shopstream.crawler;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** What became of the addresses of a run; counted by any thread. */
final class CrawlReport {

    private final LongAdder fetched = new LongAdder();
    private final LongAdder rendered = new LongAdder();
    private final ConcurrentMap<Ending, ConcurrentMap<String, LongAdder>> endings = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<Throwable>> publishFailure = new AtomicReference<>(Optional.empty());

    /** How an address ended; each ends in exactly one. */
    enum Ending {
        /** Kafka acknowledged its page. */
        ACKNOWLEDGED,
        /** Its page is the one that was published before. */
        UNCHANGED,
        /** It must not be fetched, or the shop does not give it out. */
        REFUSED,
        /** It is no page, or one that is known already. */
        SKIPPED,
        /** No attempt brought a page. */
        FAILED
    }

    void pageFetched() {
        fetched.increment();
    }

    void pageRendered() {
        rendered.increment();
    }

    void ended(Ending ending, String reason) {
        endings.computeIfAbsent(ending, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(reason, any -> new LongAdder())
                .increment();
    }

    /** Keeps the first one: the others follow from it. */
    void publishFailed(Throwable failure) {
        publishFailure.compareAndSet(Optional.empty(), Optional.of(failure));
    }

    Optional<Throwable> publishFailure() {
        return publishFailure.get();
    }

    long fetched() {
        return fetched.sum();
    }

    long rendered() {
        return rendered.sum();
    }

    /** Whether no address has ended at all. */
    boolean empty() {
        return endings.isEmpty();
    }

    long count(Ending ending) {
        return reasons(ending).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts by reason, in the reasons' order. */
    Map<String, Long> reasons(Ending ending) {
        Map<String, Long> counts = new TreeMap<>();
        endings.getOrDefault(ending, new ConcurrentHashMap<>())
                .forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }
}
