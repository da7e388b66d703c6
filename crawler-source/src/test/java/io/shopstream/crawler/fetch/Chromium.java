package io.shopstream.crawler.fetch;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The Chromium that browser tests use; without one they are aborted, but fail where CI is true. */
final class Chromium {

    private Chromium() {}

    static Path orAbort() {
        Optional<Path> found = Optional.ofNullable(System.getenv("CHROMIUM_PATH"))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .or(Chromium::onThisMachine);
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("No Chromium on this machine, and CI is true: install chromium-headless-shell.");
        }
        Assumptions.assumeTrue(found.isPresent(), "No Chromium on this machine; CHROMIUM_PATH can name one.");
        return found.orElseThrow();
    }

    private static Optional<Path> onThisMachine() {
        List<Path> programs = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return ChromiumFinder.find(programs, Path.of(System.getProperty("user.home"), ".cache", "ms-playwright"));
    }
}
