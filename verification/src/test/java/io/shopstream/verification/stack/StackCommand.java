package io.shopstream.verification.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program of the build as a user would, and keeps what it prints. */
final class StackCommand {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final long WITHIN_MINUTES = 6;

    private final Map<String, String> environment;

    StackCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs {@code mainClass} of a module with its own class path. */
    Result run(String module, String mainClass, List<String> arguments) {
        Path target = ROOT.resolve(module).resolve("target");
        String artifact = Path.of(module).getFileName().toString();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target.resolve(artifact + ".jar") + System.getProperty("path.separator") + target.resolve("lib") + "/*",
                mainClass));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end.\n" + printed);
            }
            return new Result(process.exitValue(), printed);
        } catch (IOException e) {
            throw new AssertionError("Cannot run " + command + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while running " + command + ".", e);
        }
    }

    /** What a program left behind. */
    record Result(int exitCode, String printed) {}
}
