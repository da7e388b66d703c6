package io.shopstream.query.cache;

import java.time.Duration;
import java.util.Optional;

/** Where cached answers rest. A store that is down holds nothing: no method throws, none waits longer than a moment. */
interface CacheStore {

    Optional<String> get(String key);

    /** Keeps the value, or does not. */
    void put(String key, String value, Duration timeToLive);
}
