package io.shopstream.verification.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program of the build as a user would, and keeps what it prints. */
final class StackCommand {

    private static final long WITHIN_MINUTES = 6;

    private final Path home;
    private final Map<String, String> environment;

    StackCommand(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = Map.copyOf(environment);
    }

    /** Runs {@code mainClass} of a module with its own class path. */
    Result run(String module, String mainClass, List<String> arguments) {
        ProcessBuilder builder = builder(module, mainClass, arguments).redirectErrorStream(true);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(builder.command() + " did not end.\n" + printed);
            }
            return new Result(process.exitValue(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + builder.command() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + builder.command() + ".", e);
        }
    }

    /** The program, ready to start, its output not yet sent anywhere. */
    ProcessBuilder builder(String module, String mainClass, List<String> arguments) {
        Path target = home.resolve(module).resolve("target");
        String artifact = Path.of(module).getFileName().toString();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Most live for seconds: code compiled for hours would come too late, and take a core from the servers.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                target.resolve(artifact + ".jar") + System.getProperty("path.separator") + target.resolve("lib") + "/*",
                mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    /** What a program left behind. */
    record Result(int exitCode, String printed) {

        String orFail() {
            if (exitCode != 0) {
                throw new IllegalStateException("A program ended with exit code " + exitCode + ": " + lastLine()
                        + "\nAll it printed:\n" + printed);
            }
            return printed;
        }

        private String lastLine() {
            return printed.lines().reduce("", (before, line) -> line.isBlank() ? before : line);
        }
    }
}
