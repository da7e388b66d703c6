package io.shopstream.query.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.query.MovingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean answers;

    @Test
    void isOverOnceTheFirstSearchesAreAnsweredAndAsksNoMore() {
        try (WarmUp warmUp = warmUp()) {
            await().until(() -> asked.get() >= 3);
            assertThat(warmUp.isOver()).isFalse();

            answers = true;

            await().until(warmUp::isOver);
            int last = asked.get();
            await().during(PAUSE.multipliedBy(10)).until(() -> asked.get() == last);
        }
    }

    @Test
    void holdsTheServiceBackNoLongerThanItsPatienceAndGoesOnTrying() {
        try (WarmUp warmUp = warmUp()) {
            clock.pass(PATIENCE.minusMillis(1));
            assertThat(warmUp.isOver()).isFalse();

            clock.pass(Duration.ofMillis(1));

            assertThat(warmUp.isOver()).isTrue();
            int before = asked.get();
            await().until(() -> asked.get() > before);
        }
    }

    private WarmUp warmUp() {
        return WarmUp.start(
                () -> {
                    asked.incrementAndGet();
                    if (!answers) {
                        throw new IllegalStateException("cold");
                    }
                },
                PAUSE,
                PATIENCE,
                clock);
    }
}
