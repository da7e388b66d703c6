package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real pages that are not part of the project; a build server must have them, elsewhere their tests are aborted. */
final class SharedData {

    private SharedData() {}

    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("shopstream.shared", "../../shared"), "data", name);
        boolean there = Files.isDirectory(folder);
        String absent = "No real pages in " + folder.toAbsolutePath().normalize()
                + ": set -Dshopstream.shared to the folder that holds data/.";
        if (!there && "true".equals(System.getenv("CI"))) {
            fail(absent);
        }
        Assumptions.assumeTrue(there, absent);
        return folder;
    }
}
