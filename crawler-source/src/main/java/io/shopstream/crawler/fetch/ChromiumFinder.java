package io.shopstream.crawler.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for a Chromium: first among the machine's programs, then where Playwright's own install command puts one. */
public final class ChromiumFinder {

    /** The small one first. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private static final List<String> PLAYWRIGHTS_NAMES = List.of("headless_shell", "chrome-headless-shell", "chrome");

    private ChromiumFinder() {}

    /**
     * The browser to use.
     *
     * @param programs folders of programs, in order of preference
     * @param playwrights the folder of Playwright's browsers; it need not exist
     */
    public static Optional<Path> find(List<Path> programs, Path playwrights) {
        return NAMES.stream()
                .flatMap(name -> programs.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst()
                .or(() -> newestOf(playwrights));
    }

    private static Optional<Path> newestOf(Path playwrights) {
        if (!Files.isDirectory(playwrights)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(playwrights, 3)) {
            return files.filter(file ->
                            PLAYWRIGHTS_NAMES.contains(file.getFileName().toString()))
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            throw new UncheckedIOException("Playwright's browsers in " + playwrights + " cannot be listed.", e);
        }
    }
}
