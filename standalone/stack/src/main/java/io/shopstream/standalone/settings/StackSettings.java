package io.shopstream.standalone.settings;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one-machine stack's settings.
 *
 * @param home the project's folder, with the built modules
 * @param data the folder that holds everything the servers keep
 * @param ports where the servers listen
 * @param logFormat plain lines for a person, or JSON lines
 * @param jobVariables what the environment sets for the jobs, which read it at their submission
 */
public record StackSettings(Path home, Path data, Ports ports, LogFormat logFormat, Map<String, String> jobVariables) {

    private static final Setting HOME =
            new Setting("SHOPSTREAM_HOME", "folder", ".", "The project's folder; the shopstream script sets it.");
    private static final Setting DATA = new Setting(
            "SHOPSTREAM_DATA",
            "folder",
            "data",
            "Where the one-machine stack keeps everything; relative to the project.");
    private static final Setting LOG_FORMAT =
            new Setting("LOG_FORMAT", "plain or json", "plain", "Form of the log lines of every program.");

    public static final List<Setting> ALL = Stream.concat(
                    Stream.of(HOME, DATA, LOG_FORMAT),
                    Stream.of(StackPort.values()).map(StackPort::setting))
            .toList();

    public static StackSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        Path home = Path.of(reader.text(HOME)).toAbsolutePath().normalize();
        Path data = home.resolve(reader.text(DATA)).normalize();
        Map<StackPort, Integer> ports = Ports.read(reader);
        LogFormat logFormat = reader.choice(LOG_FORMAT, LogFormat.class);
        reader.check();
        return new StackSettings(home, data, new Ports(ports), logFormat, jobVariables(environment));
    }

    private static Map<String, String> jobVariables(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().matches("(INGEST|INDEX)_.*"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Form of the log lines. */
    public enum LogFormat {
        PLAIN,
        JSON
    }

    public Path logs() {
        return data.resolve("logs");
    }

    /** Files of a running stack: configuration made for it, its state, the launch scripts. */
    public Path run() {
        return data.resolve("run");
    }

    /** Where the servers are, for programs that ask them. */
    public Map<String, String> serverAddresses() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                ports.address(StackPort.KAFKA),
                "POSTGRES_URL",
                "jdbc:postgresql://" + ports.address(StackPort.POSTGRES) + "/shopstream",
                "POSTGRES_USER",
                "shopstream",
                "OPENSEARCH_URL",
                "http://" + ports.address(StackPort.OPENSEARCH),
                "REDIS_URL",
                "redis://" + ports.address(StackPort.REDIS));
    }

    /** What every program of the stack finds the others by, and is found by. */
    public Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>(serverAddresses());
        addresses.put("API_PORT", Integer.toString(ports.of(StackPort.API)));
        addresses.put("DEMO_SHOP_PORT", Integer.toString(ports.of(StackPort.DEMO_SHOP)));
        // The crawler comes to the shop by the name that the shop writes into its links.
        addresses.put("DEMO_SHOP_NAME", "localhost");
        return Map.copyOf(addresses);
    }
}
