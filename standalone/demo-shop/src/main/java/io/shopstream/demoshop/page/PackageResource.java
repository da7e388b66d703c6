package io.shopstream.demoshop.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads a text file that lies beside the classes of this package. */
final class PackageResource {

    private PackageResource() {}

    static String text(String name) {
        try (InputStream in = PackageResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the demo shop's jar: build it again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " from the demo shop's jar.", e);
        }
    }
}
