package io.shopstream.standalone.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * This program's class path with a copy of its own jar first: a build would replace the jar under a running supervisor, and
 * a class it has not loaded yet, as those that stop the servers, could not be read any more.
 */
final class SupervisorClassPath {

    private static final String OWN_JAR = "stack.jar";

    private final String classPath;

    SupervisorClassPath(String classPath) {
        this.classPath = classPath;
    }

    String withCopyIn(Path folder) throws IOException {
        String[] entries = classPath.split(File.pathSeparator, -1);
        for (int index = 0; index < entries.length; index++) {
            Path entry = Path.of(entries[index]);
            if (entry.endsWith(OWN_JAR)) {
                Path copy = folder.resolve(OWN_JAR);
                Files.createDirectories(folder);
                Files.copy(entry, copy, StandardCopyOption.REPLACE_EXISTING);
                entries[index] = copy.toString();
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
