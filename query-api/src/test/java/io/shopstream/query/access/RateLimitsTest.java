package io.shopstream.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.MovingClock;
import io.shopstream.query.access.RateLimits.Standing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final RateLimits limits = new RateLimits(2, clock);

    @Test
    void budgetIsSpentAndComesBackWithTime() {
        assertThat(limits.take("a")).isEqualTo(new Standing(true, 2, 1, Duration.ofSeconds(30)));
        assertThat(limits.take("a")).isEqualTo(new Standing(true, 2, 0, Duration.ofSeconds(60)));
        assertThat(limits.take("a")).isEqualTo(new Standing(false, 2, 0, Duration.ofSeconds(30)));

        clock.pass(Duration.ofSeconds(30));

        assertThat(limits.take("a").allowed()).isTrue();
        assertThat(limits.take("a").allowed()).isFalse();
    }

    @Test
    void eachClientHasItsOwn() {
        limits.take("a");
        limits.take("a");

        assertThat(limits.take("a").allowed()).isFalse();
        assertThat(limits.take("b").remaining()).isEqualTo(1);
    }

    @Test
    void zeroIsNoLimit() {
        assertThat(new RateLimits(0, clock).take("a")).isEqualTo(Standing.UNLIMITED);
    }
}
