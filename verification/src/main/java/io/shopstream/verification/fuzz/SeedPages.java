package io.shopstream.verification.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the fuzzer begins with: a small page for each source that the parser reads, and words that pages are made of. */
final class SeedPages {

    private static final List<String> NAMES =
            List.of("json-ld", "microdata", "rdfa", "open-graph", "script", "visible", "listing", "korean", "broken");

    private SeedPages() {}

    /** Writes each seed as an input. */
    static void writeTo(Path folder) throws IOException {
        for (String name : NAMES) {
            Files.write(folder.resolve(name), PageInput.of(resource("seeds/" + name + ".html")));
        }
    }

    static void writeWords(Path file) throws IOException {
        Files.write(file, resource("words.dict"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream resource = SeedPages.class.getResourceAsStream("/fuzz/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("The program's own file fuzz/" + name + " is absent.");
            }
            return resource.readAllBytes();
        }
    }
}
