package io.shopstream.query.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fresh answers in this process, for as long as Redis tells it of changed tags; closed, it gives none. Every event has a
 * number: an answer counts only where nothing that it shows has changed after the number that was read before the answer
 * was. So it does not matter whether an answer or the news of its end comes first.
 */
public final class NearCache {

    /** Bounds the harm of a connection that has died without a word. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Longer than any answer is in here, the time in which it was fetched included. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    /** About 10 MB; beyond, it is cheaper to forget the answers than to remember what changed. */
    static final int MOST_CHANGES = 50_000;

    private static final int BYTES_OF_A_TAG = 100;

    private final Cache<String, Shown> answers;
    private final Cache<Tag, Long> changes = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .executor(Runnable::run)
            .build();
    private final AtomicLong events = new AtomicLong();
    private volatile long validSince = Long.MAX_VALUE;

    /**
     * A cache that is closed.
     *
     * @param bytes about what it may hold; 0 for nothing
     */
    public NearCache(long bytes) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, Shown shown) -> shown.weight())
                .expireAfter(Expiry.creating((String key, Shown shown) -> shown.life()))
                .executor(Runnable::run) // what is too much is gone before the caller goes on
                .build();
    }

    <T> Optional<T> get(CacheKey key, Class<T> type) {
        return Optional.ofNullable(answers.getIfPresent(key.text()))
                .filter(this::holds)
                .map(shown -> type.cast(shown.value()));
    }

    /** To be read before the answer that {@link #put} is given. */
    long moment() {
        return events.get();
    }

    void put(CacheKey key, Object value, Kept kept, long asOf) {
        answers.put(key.text(), new Shown(value, kept, asOf));
    }

    synchronized void changed(Tag tag) {
        changes.put(tag, events.incrementAndGet());
        if (changes.estimatedSize() > MOST_CHANGES) {
            clear();
        }
    }

    /** From now on every change will be told. */
    synchronized void open() {
        validSince = events.incrementAndGet();
    }

    /** From now on changes may be missed. */
    synchronized void close() {
        validSince = Long.MAX_VALUE;
    }

    /** All tags have changed. */
    synchronized void clear() {
        if (isOpen()) {
            open();
        }
        changes.invalidateAll();
    }

    boolean isOpen() {
        return validSince != Long.MAX_VALUE;
    }

    private boolean holds(Shown shown) {
        return shown.asOf() >= validSince && shown.kept().tags().stream().allMatch(tag -> unchanged(tag, shown.asOf()));
    }

    private boolean unchanged(Tag tag, long asOf) {
        Long changed = changes.getIfPresent(tag);
        return changed == null || changed <= asOf;
    }

    /** An answer as it was read after an event. */
    private record Shown(Object value, Kept kept, long asOf) {

        int weight() {
            return 2 * kept.json().length() + BYTES_OF_A_TAG * kept.tags().size();
        }

        Duration life() {
            return kept.freshFor().compareTo(LONGEST) < 0 ? kept.freshFor() : LONGEST;
        }
    }
}
