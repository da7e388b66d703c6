package io.shopstream.crawler.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShopPaceTest {

    @Test
    void longerOfOurDelayAndTheShopsWins() {
        ShopPace pace = new ShopPace(Duration.ofSeconds(2), 1);
        pace.wants("slow.example", Duration.ofSeconds(10));
        pace.wants("fast.example", Duration.ofMillis(100));

        assertThat(pace.delay("slow.example")).isEqualTo(Duration.ofSeconds(10));
        assertThat(pace.delay("fast.example")).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.delay("unknown.example")).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void ofAShopsHostsTheOneThatWantsTheLongestDelayCounts() {
        ShopPace pace = new ShopPace(Duration.ZERO, 1);
        pace.wants("slow.example", Duration.ofSeconds(10));
        pace.wants("slow.example", Duration.ZERO);

        assertThat(pace.delay("slow.example")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void shopThatWantsADelayIsAskedOneByOne() {
        ShopPace pace = new ShopPace(Duration.ZERO, 4);
        pace.wants("slow.example", Duration.ofSeconds(1));

        assertThat(pace.together("slow.example")).isEqualTo(1);
        assertThat(pace.together("fast.example")).isEqualTo(4);
    }
}
