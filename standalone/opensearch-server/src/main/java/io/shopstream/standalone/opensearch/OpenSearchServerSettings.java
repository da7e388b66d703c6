package io.shopstream.standalone.opensearch;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the node keeps its data and listens.
 *
 * @param home holds configuration and data
 * @param port of the REST interface on 127.0.0.1
 * @param transportPort of the protocol between nodes, on 127.0.0.1
 */
public record OpenSearchServerSettings(Path home, int port, int transportPort) {

    private static final Setting HOME = new Setting(
            "OPENSEARCH_HOME", "folder", "data/opensearch", "Where the one-machine stack's OpenSearch keeps its data.");
    private static final Setting PORT =
            new Setting("OPENSEARCH_PORT", "port", "9201", "Port of the one-machine stack's OpenSearch.");
    private static final Setting TRANSPORT_PORT = new Setting(
            "OPENSEARCH_TRANSPORT_PORT", "port", "9301", "Port between nodes of the one-machine stack's OpenSearch.");

    public static final List<Setting> ALL = List.of(HOME, PORT, TRANSPORT_PORT);

    public static OpenSearchServerSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        OpenSearchServerSettings settings = new OpenSearchServerSettings(
                Path.of(reader.text(HOME)).toAbsolutePath(), reader.port(PORT), reader.port(TRANSPORT_PORT));
        reader.check();
        return settings;
    }
}
