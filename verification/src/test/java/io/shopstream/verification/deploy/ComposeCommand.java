package io.shopstream.verification.deploy;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs {@code docker-compose config}, which resolves and checks the file and needs no container engine. */
final class ComposeCommand {

    static final Map<String, String> REQUIRED = Map.of(
            "POSTGRES_PASSWORD", "given-postgres-password",
            "PGADMIN_DEFAULT_EMAIL", "operator@shop.example",
            "PGADMIN_DEFAULT_PASSWORD", "given-pgadmin-password",
            "CRAWL_URLS", "https://one.example/ https://two.example/");

    /** What the command said, errors included. */
    record Outcome(int exitCode, String output) {}

    private ComposeCommand() {}

    /**
     * Resolves docker-compose.yml with these variables alone: neither this process's nor those of a developer's own .env.
     * Without a docker-compose the test is aborted, or fails where the environment says CI=true.
     */
    static Outcome config(Map<String, String> variables) {
        try {
            Path file = Files.createTempFile("compose", ".env");
            Files.writeString(
                    file,
                    variables.entrySet().stream()
                            .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                            .collect(Collectors.joining()));
            Outcome outcome = run("docker-compose", "--env-file", file.toString(), "config");
            Files.delete(file);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(ProjectFiles.ROOT.toFile())
                .redirectErrorStream(true);
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return withoutCommand(e);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.onExit().join().exitValue(), output);
    }

    private static Outcome withoutCommand(IOException cause) {
        String reason = "docker-compose cannot be started (apt-get install docker-compose): " + cause.getMessage();
        if ("true".equals(System.getenv("CI"))) {
            return fail(reason);
        }
        return abort(reason);
    }
}
