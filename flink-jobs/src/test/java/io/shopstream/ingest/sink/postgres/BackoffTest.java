package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class BackoffTest {

    @Test
    void waitsDoubleUpToFiveSeconds() {
        Backoff backoff = new Backoff(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Duration.ofMinutes(5));

        for (long whole : new long[] {50, 100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000}) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
        }
        assertThat(backoff.attempts()).isEqualTo(10);
        assertThat(backoff.exhausted()).isFalse();
    }

    @Test
    void endsWithItsLimit() {
        assertThat(new Backoff(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Duration.ZERO).exhausted())
                .isTrue();
    }
}
