package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifeTest {

    @Test
    void staysWithinATenthAndUsesAllOfIt() {
        Life life = new Life(Duration.ofMinutes(5), Duration.ofMinutes(1));
        Random random = new Random(7);

        List<Duration> times = Stream.generate(() -> life.jittered(random).fresh())
                .limit(20_000)
                .sorted()
                .toList();

        assertThat(times.get(0)).isBetween(Duration.ofSeconds(270), Duration.ofMillis(270_100));
        assertThat(times.get(times.size() - 1)).isBetween(Duration.ofMillis(329_900), Duration.ofSeconds(330));
        assertThat(life.jittered(random).stale()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void listThatAProductJoinsUnannouncedLivesShorter() {
        CacheTimes times = CacheStoreContract.TIMES;

        assertThat(times.announcedLife()).isEqualTo(new Life(Duration.ofSeconds(60), Duration.ofSeconds(60)));
        assertThat(times.unannouncedLife()).isEqualTo(new Life(Duration.ofSeconds(30), Duration.ofSeconds(30)));
    }
}
