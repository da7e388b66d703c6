package io.shopstream.verification.mutation;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The jobs' jar with the classes of some sources compiled anew: all the rest is what the project built. */
final class MutatedJar {

    private final Path jar;
    private final List<Path> libraries;

    /**
     * Builds it.
     *
     * @param jar as the project built it
     * @param libraries folders of jars that the cluster gives the jobs, and of the compiler's annotations
     */
    MutatedJar(Path jar, List<Path> libraries) {
        this.jar = jar;
        this.libraries = libraries;
    }

    /**
     * Writes it.
     *
     * @param sources to be compiled
     * @param folder for the classes and the jar
     */
    Path write(List<Path> sources, Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(sources, classes);
        Path mutated = folder.resolve("flink-jobs.jar");
        Files.copy(jar, mutated, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem inside = FileSystems.newFileSystem(mutated);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = inside.getPath("/" + classes.relativize(file));
                Files.createDirectories(place.getParent());
                Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return mutated;
    }

    private void compile(List<Path> sources, Path classes) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--release", "17", "-nowarn", "-d", classes.toString(), "-cp", classPath()));
        sources.forEach(source -> arguments.add(source.toString()));
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("The mutated sources do not compile: " + sources);
        }
    }

    /** Jar by jar: only the command javac itself knows wildcards. */
    private String classPath() throws IOException {
        List<Path> jars = new ArrayList<>(List.of(jar));
        for (Path folder : libraries) {
            try (Stream<Path> files = Files.list(folder)) {
                jars.addAll(files.filter(file -> file.toString().endsWith(".jar"))
                        .sorted()
                        .toList());
            }
        }
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
