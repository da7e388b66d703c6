package io.shopstream.standalone.postgres;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the server keeps its data and listens.
 *
 * @param home holds the unpacked binaries and the data
 * @param port the TCP port on 127.0.0.1
 */
public record PostgresServerSettings(Path home, int port) {

    private static final Setting HOME = new Setting(
            "POSTGRES_HOME", "folder", "data/postgres", "Where the one-machine stack's PostgreSQL keeps its data.");
    private static final Setting PORT =
            new Setting("POSTGRES_PORT", "port", "5434", "Port of the one-machine stack's PostgreSQL.");

    public static final List<Setting> ALL = List.of(HOME, PORT);

    public static PostgresServerSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        PostgresServerSettings settings =
                new PostgresServerSettings(Path.of(reader.text(HOME)).toAbsolutePath(), reader.port(PORT));
        reader.check();
        return settings;
    }

    Path dataFolder() {
        return home.resolve("pgdata");
    }

    Path binariesFolder() {
        return home.resolve("binaries");
    }
}
