package io.shopstream.verification.stack;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real pages and catalogues that lie beside the project and are no part of it. */
public final class SharedData {

    private static final Path FOLDER =
            Path.of("../../shared/data").toAbsolutePath().normalize();

    private SharedData() {}

    /** A folder of it; without it the test is aborted, and fails where CI is set. */
    public static Path folder(String name) {
        Path folder = FOLDER.resolve(name);
        if (!Files.isDirectory(folder)) {
            String reason = folder + " is absent: this test reads real pages that are not part of the project.";
            if ("true".equals(System.getenv("CI"))) {
                fail(reason);
            }
            abort(reason);
        }
        return folder;
    }
}
