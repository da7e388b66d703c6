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

        assertThat(settings.bootstrapServers()).contains("127.0.0.1:9092");
        assertThat(settings.mostStreams()).isEqualTo(200);
        assertThat(settings.streamBufferBytes()).isEqualTo(262_144);
        assertThat(settings.watches()).isEmpty();
    }

    @Test
    void watchesAreSetInAllTheirParts() {
        ChangeSettings settings = QuerySettings.from(Map.of(
                        "WATCHES_ENABLED", "true",
                        "WATCHES_ALLOW_HOSTS", "Localhost, hooks.internal,",
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
    void withoutKafkaNothingIsStreamedAndWatchesCannotBeHad() {
        assertThat(QuerySettings.from(Map.of("KAFKA_BOOTSTRAP_SERVERS", ""))
                        .changes()
                        .bootstrapServers())
                .isEmpty();
        assertThatThrownBy(() -> QuerySettings.from(Map.of("KAFKA_BOOTSTRAP_SERVERS", "", "WATCHES_ENABLED", "true")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("WATCHES_ENABLED is 'true': expected false where KAFKA_BOOTSTRAP_SERVERS is empty.");
    }
}
