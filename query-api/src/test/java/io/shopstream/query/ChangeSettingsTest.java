package io.shopstream.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.model.settings.SettingsException;
import io.shopstream.query.watch.Damping;
import io.shopstream.query.watch.WatchLimits;
import io.shopstream.query.watch.WatchOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeSettingsTest {

    @Test
    void changesAreStreamedAndNothingIsWatchedUnlessAskedFor() {
        ChangeSettings settings = QuerySettings.from(Map.of()).changes();

        assertThat(settings.mostStreams()).isEqualTo(200);
        assertThat(settings.streamBufferBytes()).isEqualTo(262_144);
        assertThat(settings.watches()).isEmpty();
    }

    @Test
    void watchesAreSetInAllTheirParts() {
        ChangeSettings settings = QuerySettings.from(Map.of(
                        "WATCHES_ENABLED", "true",
                        "WATCHES_ALLOW_HOSTS", "Localhost, hooks.internal",
                        "WATCHES_MAX", "7",
                        "WATCHES_QUIET", "PT10M"))
                .changes();

        assertThat(settings.watches())
                .contains(new WatchOptions(
                        Set.of("localhost", "hooks.internal"),
                        new WatchLimits(7, 1_000),
                        new Damping(Duration.ofMinutes(10), 5)));
    }

    @Test
    void nameOfAHostIsNoAddress() {
        assertThatThrownBy(() -> QuerySettings.from(Map.of("WATCHES_ALLOW_HOSTS", "https://hooks.example/a")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("WATCHES_ALLOW_HOSTS is 'https://hooks.example/a': expected hosts such as hooks.example.");
    }
}
