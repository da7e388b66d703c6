package io.shopstream.query.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A step that Redis takes as a whole. Its file under {@code /redis} says what it is given and what it returns. A script
 * reads keys that an answer names, which a cluster of Redis refuses; one server with replicas does not.
 */
enum Script {
    FIND,
    KEEP,
    RELEASE,
    INVALIDATE;

    private final String text = read("/redis/" + name().toLowerCase(Locale.ROOT) + ".lua");

    String text() {
        return text;
    }

    private static String read(String file) {
        try (InputStream script = Script.class.getResourceAsStream(file)) {
            if (script == null) {
                throw new IllegalStateException(file + " is not on the class path.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }
}
