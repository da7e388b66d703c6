package io.shopstream.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void waitsLongerAfterEachFailureUpToALimit() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 7, 1_000).mapToObj(BackOff::afterFailure))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }
}
