package io.shopstream.benchmark.stack;

import io.shopstream.standalone.settings.StackSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./shopstream up}, {@code down} and {@code flink} as a user calls them; what they print goes to a log. */
final class StackCommand {

    private static final String MAIN = "io.shopstream.standalone.Shopstream";

    private final StackSettings settings;
    private final Map<String, String> environment;
    private final Path log;

    StackCommand(StackSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
        // Beside the data folder, which is deleted.
        this.log = Path.of(settings.data() + ".log");
    }

    /** Runs a command to its end; the variables are added to its environment. */
    void run(Map<String, String> variables, String... arguments) {
        Process process = start(variables, arguments);
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new BenchmarkProblem("'shopstream " + String.join(" ", arguments) + "' ended with exit code "
                        + exit + ": see " + log + ".");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new BenchmarkProblem("Interrupted while waiting for the stack.", e);
        }
    }

    private Process start(Map<String, String> variables, String... arguments) {
        Path module = settings.home().resolve("standalone/stack/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                module.resolve("stack.jar") + File.pathSeparator + module.resolve("lib") + "/*",
                MAIN));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(settings.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            builder.environment().putAll(variables);
            return builder.start();
        } catch (IOException e) {
            throw new BenchmarkProblem("Cannot run " + command + ": is the project built?", e);
        }
    }
}
