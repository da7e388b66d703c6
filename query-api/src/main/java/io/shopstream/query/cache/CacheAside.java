package io.shopstream.query.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.shopstream.query.json.QueryJson;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Takes an answer from this process or the store, or loads it and keeps it there. Of equal questions at the same time one
 * is loaded, over all processes that share the store. A stale answer is given at once, and loaded anew behind the scenes. A
 * failure to load reaches every caller of this process and is not kept; a value that cannot be read counts as absent and is
 * written over. While the store is silent each process loads for itself, an answer a moment.
 */
public final class CacheAside implements AutoCloseable {

    private final CacheStore store;
    private final NearCache near;
    private final ClaimWait claims;
    private final Refreshes refreshes;
    private final BriefMemory brief;
    private final MeterRegistry meters;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final SingleFlight flights = new SingleFlight();

    CacheAside(CacheStore store, NearCache near, ClaimWait claims, BriefMemory brief, MeterRegistry meters) {
        this.store = store;
        this.near = near;
        this.claims = claims;
        this.brief = brief;
        this.meters = meters;
        this.refreshes = new Refreshes(meters);
    }

    /** A cache in Redis and, while Redis tells of changes, in this process. */
    public static CacheAside in(RedisLink redis, NearCache near, CacheTimes times, Clock clock, MeterRegistry meters) {
        CacheStore store = new RedisStore(redis, times);
        ClaimWait claims = new ClaimWait(store, times.load(), clock, meters);
        return new CacheAside(store, near, claims, new BriefMemory(clock), meters);
    }

    /** The answer to a question; one that is empty is never kept. */
    <T> Optional<T> get(Question<T> question, Supplier<Optional<T>> load) {
        Optional<T> shown = near.get(question.key(), question.type());
        if (shown.isPresent()) {
            count("near");
            return shown;
        }
        return flights.share(question.key().text(), () -> ask(question, load));
    }

    /** Ends the refreshes. */
    @Override
    public void close() {
        refreshes.close();
    }

    private <T> Optional<T> ask(Question<T> question, Supplier<Optional<T>> load) {
        long asOf = near.moment();
        Optional<Finding> finding = claims.find(question.key());
        if (finding.isEmpty()) {
            return askWithoutStore(question, load);
        }
        Claim claim = finding.get().claim();
        Optional<Kept> kept = finding.get().kept();
        Optional<T> value = kept.flatMap(found -> QueryJson.read(found.json(), question.type()));
        if (kept.isEmpty() || value.isEmpty()) {
            count("miss");
            return load(question, claim, load);
        }
        if (kept.get().fresh()) {
            count("hit");
            near.put(question.key(), value.get(), kept.get(), asOf);
        } else {
            count("stale");
            refresh(question, claim, load);
        }
        return value;
    }

    private <T> Optional<T> askWithoutStore(Question<T> question, Supplier<Optional<T>> load) {
        Optional<T> recent = brief.get(question.key(), question.type());
        if (recent.isPresent()) {
            count("near");
            return recent;
        }
        count("miss");
        Optional<T> loaded = load.get();
        loaded.ifPresent(value -> brief.put(question.key(), value));
        return loaded;
    }

    private <T> void refresh(Question<T> question, Claim claim, Supplier<Optional<T>> load) {
        if (claim.held() && !refreshes.offer(() -> load(question, claim, load))) {
            store.release(claim);
        }
    }

    private <T> Optional<T> load(Question<T> question, Claim claim, Supplier<Optional<T>> load) {
        try {
            Optional<T> loaded = load.get();
            loaded.ifPresentOrElse(value -> keep(question, claim, value), () -> store.release(claim));
            return loaded;
        } catch (RuntimeException | Error e) {
            store.release(claim);
            throw e;
        }
    }

    private <T> void keep(Question<T> question, Claim claim, T value) {
        brief.put(question.key(), value); // the store may fall silent before it has the answer
        store.keep(claim, question.answer(QueryJson.text(value), value, random));
    }

    private void count(String result) {
        Counter.builder("cache.requests")
                .description(
                        "Questions to the cache; equal ones at the same time count once where this process has no answer")
                .tag("result", result)
                .register(meters)
                .increment();
    }
}
