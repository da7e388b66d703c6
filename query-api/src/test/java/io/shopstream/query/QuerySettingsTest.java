package io.shopstream.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.model.settings.SettingsException;
import io.shopstream.query.cache.CacheTimes;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuerySettingsTest {

    @Test
    void emptyEnvironmentMeansTheStackOnThisMachine() {
        QuerySettings settings = QuerySettings.from(Map.of());

        assertThat(settings.apiHost()).isEqualTo("127.0.0.1");
        assertThat(settings.apiPort()).isEqualTo(8000);
        assertThat(settings.openSearchUrl()).isEqualTo(URI.create("http://127.0.0.1:9201"));
        assertThat(settings.cache().redisUrl()).isEqualTo(URI.create("redis://127.0.0.1:6380"));
        assertThat(settings.kafkaBootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(settings.cache().times())
                .isEqualTo(new CacheTimes(
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(4)));
        assertThat(settings.cache().nearBytes()).isEqualTo(16 * 1024 * 1024);
        assertThat(settings.postgresPassword()).isEmpty();
        assertThat(settings.flinkDashboardUrl()).isEmpty();
        assertThat(settings.flinkRestUrl()).isEmpty();
    }

    @Test
    void allWrongSettingsAreNamedTogether() {
        assertThatThrownBy(() -> QuerySettings.from(Map.of("API_PORT", "x", "CACHE_TTL", "5")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("API_PORT is 'x': expected a whole number from 0 to 65535." + System.lineSeparator()
                        + "CACHE_TTL is '5': expected an ISO-8601 duration such as PT5S.");
    }

    @Test
    void changesAreRememberedForLongerThanASearchTakes() {
        assertThatThrownBy(() -> QuerySettings.from(Map.of("SEARCH_TIMEOUT", "PT20S")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("CACHE_SETTLE is 'PT10S': expected an ISO-8601 duration such as PT5S, at least PT21S.");
    }

    @Test
    void unknownLogFormatIsRefused() {
        assertThatThrownBy(() -> QuerySettings.from(Map.of("LOG_FORMAT", "xml")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("LOG_FORMAT is 'xml': expected one of plain, json.");
    }
}
