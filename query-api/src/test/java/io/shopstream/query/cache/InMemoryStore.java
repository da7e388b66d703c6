package io.shopstream.query.cache;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps everything until told otherwise. */
final class InMemoryStore implements CacheStore {

    final Map<String, String> values = new ConcurrentHashMap<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value, Duration timeToLive) {
        values.put(key, value);
    }
}
