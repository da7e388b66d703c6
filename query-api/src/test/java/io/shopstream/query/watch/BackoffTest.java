package io.shopstream.query.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Test
    void waitDoublesUpToTheLongest() {
        Backoff backoff = new Backoff(FIRST, LONGEST, never());

        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.after(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backoff.after(10)).isEqualTo(Duration.ofSeconds(2_560));
        assertThat(backoff.after(11)).isEqualTo(LONGEST);
        assertThat(backoff.after(1_000)).isEqualTo(LONGEST);
    }

    @Test
    void upToHalfOfItIsCut() {
        Backoff backoff = new Backoff(FIRST, LONGEST, new Random(1));

        for (int attempt = 0; attempt < 100; attempt++) {
            assertThat(backoff.after(1)).isBetween(Duration.ofMillis(2_500), FIRST);
        }
        assertThat(backoff.after(1)).isNotEqualTo(backoff.after(1));
    }

    private static RandomGenerator never() {
        return () -> 0;
    }
}
