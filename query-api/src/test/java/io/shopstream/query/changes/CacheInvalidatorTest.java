package io.shopstream.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.cache.Invalidation;
import io.shopstream.query.cache.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CacheInvalidatorTest {

    @Test
    void startsAndEndsWithoutKafkaAndLeavesTheCacheAlone() {
        Untouched cache = new Untouched();

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            try (CacheInvalidator invalidator = CacheInvalidator.start("127.0.0.1:1", cache, Clock.systemUTC())) {}
        });

        assertThat(cache.touched).isFalse();
    }

    private static final class Untouched implements Invalidation {

        private volatile boolean touched;

        @Override
        public Optional<Map<Integer, Long>> positions() {
            touched = true;
            return Optional.empty();
        }

        @Override
        public boolean apply(int partition, long position, Set<Tag> tags) {
            touched = true;
            return false;
        }

        @Override
        public boolean restart(Map<Integer, Long> ends) {
            touched = true;
            return false;
        }
    }
}
