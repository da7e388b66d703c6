package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeToLiveTest {

    @Test
    void staysWithinATenthAndUsesAllOfIt() {
        TimeToLive timeToLive = new TimeToLive(Duration.ofMinutes(5), new Random(7));

        List<Duration> times =
                Stream.generate(timeToLive::next).limit(20_000).sorted().toList();

        assertThat(times.get(0)).isBetween(Duration.ofSeconds(270), Duration.ofMillis(270_100));
        assertThat(times.get(times.size() - 1)).isBetween(Duration.ofMillis(329_900), Duration.ofSeconds(330));
    }
}
