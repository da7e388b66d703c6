package io.shopstream.verification.serving.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final int COUNT = 10_000;

    @Test
    void randomOnesKeepTheRateAndComeInBursts() {
        Arrivals arrivals = Arrivals.random(COUNT, 100, 1);
        long[] gaps = IntStream.range(1, COUNT)
                .mapToLong(number -> arrivals.nanosAfterStart(number) - arrivals.nanosAfterStart(number - 1))
                .toArray();
        long soon = IntStream.range(0, gaps.length)
                .filter(gap -> gaps[gap] < 1_000_000)
                .count();

        assertThat(arrivals.nanosAfterStart(COUNT - 1) / 1e9).isCloseTo(100, withPercentage(3));
        // Of exponential gaps with a mean of 10 ms, 1 - exp(-1/10) are shorter than 1 ms.
        assertThat((double) soon / gaps.length).isCloseTo(0.0952, withPercentage(5));
        assertThat(LongStream.of(gaps)).allMatch(gap -> gap >= 0);
    }

    @Test
    void sameSeedGivesTheSame() {
        assertThat(Arrivals.random(COUNT, 100, 7).nanosAfterStart(COUNT - 1))
                .isEqualTo(Arrivals.random(COUNT, 100, 7).nanosAfterStart(COUNT - 1))
                .isNotEqualTo(Arrivals.random(COUNT, 100, 8).nanosAfterStart(COUNT - 1));
    }

    @Test
    void evenOnesAreAsFarApartAsTheRateSays() {
        assertThat(Arrivals.even(3, 100).nanosAfterStart(2)).isEqualTo(20_000_000);
    }
}
