package io.shopstream.verification.search.variant;

import io.shopstream.verification.search.catalogue.FoldedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Two names of the same thing. */
record NamePair(String one, String other) {

    /** Pairs of a resource: two names a line, a tab between them; lines that begin with {@code #} are comments. */
    static List<NamePair> in(String resource) {
        try (InputStream lines = NamePair.class.getResourceAsStream(resource)) {
            if (lines == null) {
                throw new IllegalStateException(resource + " is not on the class path.");
            }
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> of(line, resource))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + ".", e);
        }
    }

    /** Equal for the same pair in whatever spelling. */
    String folded() {
        return FoldedText.fold(one) + '/' + FoldedText.fold(other);
    }

    private static NamePair of(String line, String resource) {
        String[] names = line.split("\t", -1);
        if (names.length != 2) {
            throw new IllegalStateException(resource + " has the line '" + line + "': expected two names and a tab.");
        }
        return new NamePair(names[0], names[1]);
    }
}
