package io.shopstream.query.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.shopstream.query.json.QueryJson;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Takes an answer from the store, or loads it and puts it there. Of equal questions at the same time one is loaded. A
 * failure to load reaches every caller and is not kept; a value that cannot be read counts as absent and is written over.
 */
public final class CacheAside {

    private final CacheStore store;
    private final TimeToLive timeToLive;
    private final SingleFlight flights = new SingleFlight();
    private final Counter hits;
    private final Counter misses;

    CacheAside(CacheStore store, TimeToLive timeToLive, MeterRegistry meters) {
        this.store = store;
        this.timeToLive = timeToLive;
        this.hits = requests("hit", meters);
        this.misses = requests("miss", meters);
    }

    /** A cache in Redis. */
    public static CacheAside in(RedisStore store, TimeToLive timeToLive, MeterRegistry meters) {
        return new CacheAside(store, timeToLive, meters);
    }

    /**
     * The answer to a question.
     *
     * @param key names the question
     * @param keep whether an answer may be kept; an empty one never is
     */
    <T> Optional<T> get(CacheKey key, Class<T> type, Predicate<T> keep, Supplier<Optional<T>> load) {
        return flights.share(key.text(), () -> {
            Optional<T> cached = store.get(key.text()).flatMap(json -> QueryJson.read(json, type));
            if (cached.isPresent()) {
                hits.increment();
                return cached;
            }
            misses.increment();
            Optional<T> loaded = load.get();
            loaded.filter(keep).ifPresent(value -> store.put(key.text(), QueryJson.text(value), timeToLive.next()));
            return loaded;
        });
    }

    private static Counter requests(String result, MeterRegistry meters) {
        return Counter.builder("cache.requests")
                .description("Questions to the cache")
                .tag("result", result)
                .register(meters);
    }
}
