package io.shopstream.standalone.server;

import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Log4j's configuration for the servers that bring none: plain lines or JSON on standard output. */
final class LoggingConfiguration {

    private final StackSettings settings;
    private final String server;

    LoggingConfiguration(StackSettings settings, String server) {
        this.settings = settings;
        this.server = server;
    }

    String flag() {
        return "-Dlog4j2.configurationFile=" + file().toUri();
    }

    void write() throws IOException {
        String name = "/logging/" + (isJson() ? "log4j2-json.properties" : "log4j2.properties");
        Files.createDirectories(file().getParent());
        try (InputStream resource = LoggingConfiguration.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not on the class path.");
            }
            Files.copy(resource, file(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean isJson() {
        return settings.logFormat() == StackSettings.LogFormat.JSON;
    }

    /** One for each server: they start at the same time. */
    private Path file() {
        return settings.run().resolve(server + "-log4j2.properties");
    }
}
