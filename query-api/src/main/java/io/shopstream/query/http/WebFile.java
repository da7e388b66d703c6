package io.shopstream.query.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A file of the class path, held in memory to be sent. */
record WebFile(byte[] content, String type, EntityTag tag) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json");

    static WebFile of(byte[] content, String type) {
        return new WebFile(content, type, EntityTag.of(content));
    }

    /**
     * Reads a file.
     *
     * @throws IllegalStateException when it is not on the class path
     */
    static WebFile read(String resource) {
        try (InputStream content = WebFile.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException(resource + " is not on the class path.");
            }
            String ending = resource.substring(resource.lastIndexOf('.') + 1);
            return of(content.readAllBytes(), TYPES.getOrDefault(ending, "application/octet-stream"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + ".", e);
        }
    }

    void send(Context context) {
        JsonAnswer.send(context, content, type, tag);
    }
}
