package io.shopstream.crawler.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(4, Duration.ofSeconds(1), new SplittableRandom());

    @RepeatedTest(50)
    void waitsDoubleAndAreDrawnFromTheirUpperHalf() {
        assertThat(policy.waitAfter(1, Duration.ZERO).orElseThrow())
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(policy.waitAfter(3, Duration.ZERO).orElseThrow())
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void lastAttemptHasNoWait() {
        assertThat(policy.waitAfter(4, Duration.ZERO)).isEmpty();
    }

    @Test
    void whatTheShopAsksForIsTheLeast() {
        assertThat(policy.waitAfter(1, Duration.ofSeconds(30))).contains(Duration.ofSeconds(30));
    }

    @Test
    void shopThatAsksForTooMuchIsLeftAlone() {
        assertThat(policy.waitAfter(1, Duration.ofHours(1))).isEmpty();
    }

    @Test
    void waitIsBoundedHoweverManyAttemptsThereAre() {
        RetryPolicy stubborn = new RetryPolicy(1_000, Duration.ofSeconds(1), new SplittableRandom());

        assertThat(stubborn.waitAfter(900, Duration.ZERO).orElseThrow()).isLessThanOrEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void onlyOverloadAndServerFaultsAreWorthAnotherAttempt() {
        assertThat(RetryPolicy.worthRetrying(429)).isTrue();
        assertThat(RetryPolicy.worthRetrying(503)).isTrue();
        assertThat(RetryPolicy.worthRetrying(404)).isFalse();
        assertThat(RetryPolicy.worthRetrying(403)).isFalse();
        assertThat(RetryPolicy.worthRetrying(200)).isFalse();
    }
}
