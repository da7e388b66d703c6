package io.shopstream.query.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What Redis does, in this process: for tests of what stands on it, and held to the same contract. */
final class InMemoryStore implements CacheStore, Invalidation {

    final Map<CacheKey, Entry> answers = new HashMap<>();
    private final Map<CacheKey, Held> claims = new HashMap<>();
    private final Map<Tag, Long> changes = new HashMap<>();
    private final Map<Integer, Long> positions = new HashMap<>();
    private final CacheTimes times;
    private final Clock clock;
    private long lastMoment;

    /** Whether it is down. */
    boolean silent;

    InMemoryStore(CacheTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Finding> find(CacheKey key) {
        if (silent) {
            return Optional.empty();
        }
        long now = moment();
        Optional<Kept> kept = Optional.ofNullable(answers.get(key))
                .filter(entry -> now < entry.staleUntil())
                .map(entry -> entry.at(now));
        String token = UUID.randomUUID().toString();
        boolean claimed = kept.filter(Kept::fresh).isEmpty() && claim(key, token, now);
        return Optional.of(new Finding(kept, new Claim(key, token, now, claimed)));
    }

    @Override
    public synchronized void keep(Claim claim, Answer answer) {
        if (silent) {
            return;
        }
        release(claim);
        long now = moment();
        if (now - claim.began() >= micros(times.settle()) || anyChanged(answer, claim.began())) {
            return;
        }
        boolean unsettled = anyChanged(answer, now - micros(times.settle()));
        Life life = unsettled ? Life.BRIEF : answer.life();
        long freshUntil = now + micros(life.fresh());
        answers.put(
                claim.key(), new Entry(answer.json(), answer.tags(), freshUntil, freshUntil + micros(life.stale())));
    }

    @Override
    public synchronized void release(Claim claim) {
        claims.values().removeIf(held -> held.token().equals(claim.token()));
    }

    @Override
    public synchronized Optional<Map<Integer, Long>> positions() {
        return Optional.of(Map.copyOf(positions));
    }

    @Override
    public synchronized boolean apply(int partition, long position, Set<Tag> tags) {
        long now = moment();
        tags.forEach(tag -> changes.put(tag, now));
        answers.values().removeIf(entry -> entry.tags().stream().anyMatch(tags::contains));
        positions.merge(partition, position, Math::max);
        return true;
    }

    @Override
    public synchronized boolean restart(Map<Integer, Long> ends) {
        positions.clear();
        ends.forEach((partition, end) -> apply(partition, end, Set.of(Tag.EVERYTHING)));
        return true;
    }

    private boolean claim(CacheKey key, String token, long now) {
        Held held = claims.get(key);
        boolean free = held == null || now >= held.until();
        if (free) {
            claims.put(key, new Held(token, now + micros(times.load())));
        }
        return free;
    }

    private boolean anyChanged(Answer answer, long since) {
        return answer.tags().stream().anyMatch(tag -> changes.getOrDefault(tag, Long.MIN_VALUE) >= since);
    }

    /** No two events have the same. */
    private long moment() {
        lastMoment = Math.max(lastMoment + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        return lastMoment;
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    /** What is kept under a key; times are moments. */
    record Entry(String json, Set<Tag> tags, long freshUntil, long staleUntil) {

        Kept at(long now) {
            return new Kept(json, Duration.ofNanos(1_000 * Math.max(0, freshUntil - now)), tags);
        }

        Duration staleFor() {
            return Duration.ofNanos(1_000 * (staleUntil - freshUntil));
        }
    }

    private record Held(String token, long until) {}
}
