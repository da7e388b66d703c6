package io.shopstream.crawler.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    @Test
    void secondsAndDatesAreUnderstood() {
        assertThat(wait("120")).isEqualTo(Duration.ofMinutes(2));
        assertThat(wait("Mon, 05 Jan 2026 00:01:30 GMT")).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void datePastIsNoWait() {
        assertThat(wait("Sun, 04 Jan 2026 00:00:00 GMT")).isZero();
    }

    @Test
    void anythingElseIsNoWait() {
        assertThat(wait("soon")).isZero();
        assertThat(wait("-5")).isZero();
        assertThat(wait("99999999999999999999")).isZero();
        assertThat(RetryAfter.wait(Optional.empty(), NOW)).isZero();
    }

    private static Duration wait(String header) {
        return RetryAfter.wait(Optional.of(header), NOW);
    }
}
