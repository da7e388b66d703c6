package io.shopstream.query.cache;

import java.time.Clock;

class InMemoryStoreTest extends CacheStoreContract {

    private final InMemoryStore memory = new InMemoryStore(TIMES, Clock.systemUTC());

    @Override
    CacheStore store() {
        return memory;
    }

    @Override
    Invalidation invalidation() {
        return memory;
    }
}
