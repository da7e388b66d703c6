package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobOriginTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void submit() throws IOException {
        Files.writeString(jar(), "first build");
        assertThat(origin(Map.of()).isRecorded()).isFalse();
        origin(Map.of()).record();
    }

    @Test
    void sameJarAndSettingsAreKnown() throws IOException {
        assertThat(origin(Map.of("API_PORT", "8001")).isRecorded()).isTrue();
    }

    @Test
    void newJarIsAnotherOrigin() throws IOException {
        Files.writeString(jar(), "second build");

        assertThat(origin(Map.of()).isRecorded()).isFalse();
    }

    @Test
    void movedServerIsAnotherOrigin() throws IOException {
        assertThat(origin(Map.of("KAFKA_PORT", "19092")).isRecorded()).isFalse();
    }

    @Test
    void settingOfAJobIsAnotherOrigin() throws IOException {
        assertThat(origin(Map.of("INGEST_PARALLELISM", "3")).isRecorded()).isFalse();
    }

    private Path jar() {
        return folder.resolve("jobs.jar");
    }

    private JobOrigin origin(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("SHOPSTREAM_HOME", folder.toString());
        return JobOrigin.of(StackSettings.from(all), jar());
    }
}
