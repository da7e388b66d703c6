package io.shopstream.model.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ObservationVersionTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

    @Test
    void timeStandsAboveTenBitsOfTheHash() {
        assertThat(ObservationVersion.of(Instant.ofEpochMilli(1), 0)).isEqualTo(1024);
        assertThat(ObservationVersion.of(Instant.ofEpochMilli(1), 5)).isEqualTo(1029);
        assertThat(ObservationVersion.of(Instant.ofEpochMilli(1), -1)).isEqualTo(2047);
        assertThat(ObservationVersion.of(Instant.ofEpochMilli(1), 1024)).isEqualTo(1024);
    }

    @Test
    void aLaterMillisecondWinsWhateverTheHashes() {
        assertThat(ObservationVersion.of(NOON.plusMillis(1), 0)).isGreaterThan(ObservationVersion.of(NOON, -1));
    }

    @Test
    void theTimeIsReadBackInMilliseconds() {
        assertThat(ObservationVersion.timeOf(ObservationVersion.of(NOON.plusNanos(999_999), -1)))
                .isEqualTo(NOON);
    }

    @Test
    void theSumOfThreeIsExactInFloatingPointUntil2062() {
        long version = ObservationVersion.of(Instant.parse("2062-01-01T00:00:00Z"), -1);

        assertThat(3 * version).isLessThan(1L << 53);
    }

    @Test
    void aTimeBefore1970IsRefused() {
        assertThat(ObservationVersion.of(Instant.EPOCH, 0)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObservationVersion.of(Instant.EPOCH.minusNanos(1), 0))
                .withMessage("observedAt is 1969-12-31T23:59:59.999999999Z: expected a time after 1970.");
    }
}
