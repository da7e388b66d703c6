package io.shopstream.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.pipeline.Reading.State;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class LatestKnownTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private int asked;
    private Callable<String> source = () -> "answer " + asked;

    private final LatestKnown<String> known =
            new LatestKnown<>("Source", this::ask, Duration.ofSeconds(4), background::add, clock());

    @Test
    void firstReadingWaitsForNothing() {
        assertThat(known.reading()).isEqualTo(new Reading<>(State.PENDING, null, null));

        finishBackground();

        assertThat(known.reading()).isEqualTo(new Reading<>(State.ANSWERS, 0L, "answer 1"));
    }

    @Test
    void manyReadersAskTheSourceOnceAPeriod() {
        known.reading();
        known.reading();
        assertThat(background).hasSize(1);

        finishBackground();
        now = now.plusSeconds(3);
        assertThat(known.reading()).isEqualTo(new Reading<>(State.ANSWERS, 3L, "answer 1"));
        assertThat(background).isEmpty();

        now = now.plusSeconds(1);
        assertThat(known.reading()).isEqualTo(new Reading<>(State.ANSWERS, 4L, "answer 1"));
        finishBackground();
        assertThat(known.reading()).isEqualTo(new Reading<>(State.ANSWERS, 0L, "answer 2"));
    }

    @Test
    void sourceThatFailsIsAwayAndItsLastAnswerGrowsOld() {
        known.reading();
        finishBackground();
        source = () -> {
            throw new IOException("down");
        };
        now = now.plusSeconds(10);
        known.reading();
        finishBackground();

        assertThat(known.reading()).isEqualTo(new Reading<>(State.AWAY, 10L, "answer 1"));
        assertThat(background).isEmpty();

        source = () -> "back";
        now = now.plusSeconds(4);
        known.reading();
        finishBackground();
        assertThat(known.reading()).isEqualTo(new Reading<>(State.ANSWERS, 0L, "back"));
    }

    private String ask() throws Exception {
        asked++;
        return source.call();
    }

    private void finishBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private Clock clock() {
        return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    }
}
