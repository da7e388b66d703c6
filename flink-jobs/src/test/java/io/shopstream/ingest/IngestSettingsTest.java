package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.model.settings.SettingsException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestSettingsTest {

    @Test
    void tombstoneThatLivesShorterThanItsStateIsRefused() {
        assertThatThrownBy(() -> lives("P40D", "P40D"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("INGEST_TOMBSTONE_LIFE is 'P40D': expected an ISO-8601 duration such as PT5S, at least"
                        + " PT984H.");
    }

    @Test
    void tombstoneThatLivesShorterThanWhatTheTopicsHoldIsRefused() {
        assertThatThrownBy(() -> lives("P10D", "P30D"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("INGEST_TOMBSTONE_LIFE is 'P30D': expected an ISO-8601 duration such as PT5S, at least"
                        + " PT744H.");
        assertThat(lives("P10D", "P31D").tombstoneLife()).isEqualTo(Duration.ofDays(31));
    }

    private static IngestSettings lives(String state, String tombstone) {
        return IngestSettings.from(Map.of("INGEST_STATE_LIFE", state, "INGEST_TOMBSTONE_LIFE", tombstone));
    }
}
