package io.shopstream.crawler.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ShopRestTest {

    private final ShopRest longest = new ShopRest(new HighestDraw());

    @Test
    void fewFailuresNeedNoRest() {
        assertThat(longest.after(0)).isZero();
        assertThat(longest.after(4)).isZero();
    }

    @Test
    void restDoublesWithEachFurtherFailureUpToAnHour() {
        assertThat(longest.after(5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(longest.after(6)).isEqualTo(Duration.ofSeconds(20));
        assertThat(longest.after(9)).isEqualTo(Duration.ofSeconds(160));
        assertThat(longest.after(14)).isEqualTo(Duration.ofHours(1));
        assertThat(longest.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void restIsDrawnFromItsUpperHalf() {
        ShopRest rest = new ShopRest(new SplittableRandom(1));

        for (int draw = 0; draw < 1_000; draw++) {
            assertThat(rest.after(6)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
        }
    }

    private static final class HighestDraw implements RandomGenerator {

        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
