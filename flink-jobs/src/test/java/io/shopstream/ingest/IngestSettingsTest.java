package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.model.settings.SettingsException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestSettingsTest {

    @Test
    void tombstoneThatLivesShorterThanItsStateIsRefused() {
        assertThatThrownBy(
                        () -> IngestSettings.from(Map.of("INGEST_STATE_LIFE", "P10D", "INGEST_TOMBSTONE_LIFE", "P10D")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("INGEST_TOMBSTONE_LIFE is 'P10D': expected an ISO-8601 duration such as PT5S, at least"
                        + " PT264H.");
    }
}
