package io.shopstream.standalone.server;

import io.shopstream.standalone.process.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The project's cluster configuration with what differs by machine laid over it, as flat {@code key: value} lines. */
final class FlinkConfiguration {

    private final Map<String, String> values;

    private FlinkConfiguration(Map<String, String> values) {
        this.values = values;
    }

    static FlinkConfiguration read(Path yaml) {
        try {
            Map<String, String> values = new TreeMap<>();
            flatten("", new Load(LoadSettings.builder().build()).loadFromString(Files.readString(yaml)), values);
            return new FlinkConfiguration(values);
        } catch (IOException e) {
            throw new StackProblem("Cannot read Flink's configuration " + yaml + ": " + e.getMessage(), e);
        }
    }

    FlinkConfiguration with(Map<String, String> overlay) {
        Map<String, String> merged = new TreeMap<>(values);
        merged.putAll(overlay);
        return new FlinkConfiguration(merged);
    }

    /** The value in mebibytes of a key such as {@code taskmanager.memory.managed.size}. */
    int mebibytes(String key) {
        String value = values.get(key);
        if (value == null || !value.matches("[0-9]+m")) {
            throw new StackProblem(
                    key + " in flink-conf/config.yaml is '" + value + "': expected mebibytes such as 128m.");
        }
        return Integer.parseInt(value.substring(0, value.length() - 1));
    }

    void write(Path yaml) throws IOException {
        Files.writeString(
                yaml,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + ": '" + entry.getValue().replace("'", "''") + "'\n")
                        .collect(Collectors.joining()));
    }

    private static void flatten(String prefix, Object node, Map<String, String> values) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, child) -> flatten(
                    prefix.isEmpty() ? key.toString() : prefix + "." + key, Objects.requireNonNull(child), values));
        } else {
            values.put(prefix, node.toString());
        }
    }
}
