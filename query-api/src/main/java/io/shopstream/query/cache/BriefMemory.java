package io.shopstream.query.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What this process loaded a moment ago, to be given while the store is silent: a question that everybody asks then costs the
 * index one search a moment, not one a visitor. No change ends an answer in here; a second is what the index takes to show one.
 */
final class BriefMemory {

    static final Duration LONGEST = Duration.ofSeconds(1);

    private static final int MOST_ANSWERS = 200;

    private final Cache<String, Object> answers;

    BriefMemory(Clock clock) {
        this.answers = Caffeine.newBuilder()
                .expireAfterWrite(LONGEST)
                .maximumSize(MOST_ANSWERS)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .executor(Runnable::run)
                .build();
    }

    <T> Optional<T> get(CacheKey key, Class<T> type) {
        return Optional.ofNullable(answers.getIfPresent(key.text())).map(type::cast);
    }

    void put(CacheKey key, Object answer) {
        answers.put(key.text(), answer);
    }
}
