package io.shopstream.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkConfigurationTest {

    private static final Path PROJECT = Path.of("../../flink-conf/config.yaml");

    @TempDir
    private Path folder;

    @Test
    void machineIsLaidOverTheProject() throws IOException {
        Path yaml = folder.resolve("config.yaml");
        Files.writeString(yaml, "rest:\n  port: 1\n  address: it's\n");

        FlinkConfiguration.read(yaml).with(Map.of("rest.port", "2")).write(yaml);

        assertThat(yaml).hasContent("rest.address: 'it''s'\nrest.port: '2'");
    }

    @Test
    void taskManagerGetsTheMemoryThatTheProjectSays() {
        assertThat(new TaskManagerMemory(FlinkConfiguration.read(PROJECT)).flags())
                .containsExactly("-Xmx896m", "-XX:MaxDirectMemorySize=192m", "-XX:MaxMetaspaceSize=384m");
    }

    @Test
    void memoryInAnotherUnitIsRefused() throws IOException {
        Path yaml = folder.resolve("config.yaml");
        Files.writeString(yaml, "memory: 1g\n");

        assertThatThrownBy(() -> FlinkConfiguration.read(yaml).mebibytes("memory"))
                .hasMessage("memory in flink-conf/config.yaml is '1g': expected mebibytes such as 128m.");
    }
}
