package io.shopstream.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.model.settings.SettingsException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

    @Test
    void dataFolderLiesInTheProject() {
        StackSettings settings = StackSettings.from(Map.of("SHOPSTREAM_HOME", "/project"));

        assertThat(settings.data()).isEqualTo(Path.of("/project/data"));
    }

    @Test
    void programsFindTheServersOnTheirPorts() {
        StackSettings settings = StackSettings.from(Map.of("KAFKA_PORT", "19092", "REDIS_PORT", "16380"));

        assertThat(settings.addresses())
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092")
                .containsEntry("REDIS_URL", "redis://127.0.0.1:16380")
                .containsEntry("POSTGRES_URL", "jdbc:postgresql://127.0.0.1:5434/shopstream");
    }

    @Test
    void allWrongPortsAreNamedAtOnce() {
        assertThatThrownBy(() -> StackSettings.from(Map.of("KAFKA_PORT", "x", "API_PORT", "70000")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("KAFKA_PORT is 'x': expected a whole number from 1 to 65535.")
                .hasMessageContaining("API_PORT is '70000': expected a whole number from 1 to 65535.");
    }

    @Test
    void twoServersOnOnePortAreRefused() {
        assertThatThrownBy(() -> StackSettings.from(Map.of("REDIS_PORT", "8000")))
                .hasMessage("REDIS_PORT and API_PORT are both 8000: give each a port of its own.");
    }

    @Test
    void addressesLeaveTheApisHostToTheUserAndPinTheDemoShopsName() {
        StackSettings settings = StackSettings.from(Map.of("API_HOST", "0.0.0.0", "DEMO_SHOP_NAME", "shop.example"));

        assertThat(settings.addresses()).doesNotContainKey("API_HOST").containsEntry("DEMO_SHOP_NAME", "localhost");
    }
}
