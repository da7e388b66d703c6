package io.shopstream.verification.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project as it lies on disk, seen from its root. */
final class ProjectFiles {

    /** Maven runs a module's tests in the module's folder. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> MODULES = List.of(
            "product-model", "product-extraction", "crawler-source", "flink-jobs", "query-api", "standalone/stack");

    private ProjectFiles() {}

    static String text(String path) {
        return text(ROOT.resolve(path));
    }

    /** The value of a version property of the root pom. */
    static String pinned(String property) {
        Matcher pin =
                Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)</").matcher(text("pom.xml"));
        if (!pin.find()) {
            throw new AssertionError("pom.xml pins no " + property + ".");
        }
        return pin.group(1);
    }

    /** The main source of a class with this simple name, of whichever module. */
    static String source(String simpleName) {
        return MODULES.stream()
                .flatMap(module -> sources(ROOT.resolve(module).resolve("src/main/java")))
                .filter(file -> file.getFileName().toString().equals(simpleName + ".java"))
                .map(ProjectFiles::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No module has a class " + simpleName + "."));
    }

    /** The default of a setting, as the class that declares it says. */
    static String settingDefault(String settingsClass, String name) {
        Matcher setting = Pattern.compile("\"" + name + "\",\\s*\"[^\"]*\",\\s*\"([^\"]*)\"")
                .matcher(source(settingsClass));
        if (!setting.find()) {
            throw new AssertionError(settingsClass + " declares no " + name + ".");
        }
        return setting.group(1);
    }

    private static Stream<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
