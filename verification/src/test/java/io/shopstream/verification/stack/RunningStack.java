package io.shopstream.verification.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.operations.OperationsMain;
import io.shopstream.operations.OperationsSettings;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.verification.stack.StackCommand.Result;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one stack that serves all tests of the module, its data in a folder of the build; it ends with their process. */
public final class RunningStack {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path DATA = Path.of("target", "stack").toAbsolutePath();

    private static RunningStack shared;

    private final OneMachineStack stack = OneMachineStack.in(
            HOME,
            DATA,
            Map.of(
                    "INGEST_CHANGE_LOG",
                    "true",
                    "INGEST_COVERAGE_WINDOW",
                    "PT2S",
                    "API_JWT_SECRET_FILE",
                    DATA.resolve("query-api/token-secret").toString(),
                    "WATCHES_ENABLED",
                    "true",
                    "WATCHES_ALLOW_HOSTS",
                    "localhost"));

    private RunningStack() {}

    /** The stack, started by the first caller. */
    public static synchronized RunningStack shared() {
        if (shared == null) {
            RunningStack running = new RunningStack();
            running.stack.forgetEarlierRun();
            Runtime.getRuntime().addShutdownHook(new Thread(running::down));
            running.up();
            shared = running;
        }
        return shared;
    }

    public OneMachineStack machine() {
        return stack;
    }

    public void up() {
        stack.up();
    }

    public void down() {
        stack.down();
    }

    /** What {@code ./shopstream flink} with these arguments prints. */
    public String flink(String... arguments) {
        return stack.shopstream(with("flink", arguments));
    }

    /** What {@code ./shopstream redeploy} with these arguments prints. */
    public String redeploy(String... arguments) {
        return stack.shopstream(with("redeploy", arguments));
    }

    /** What it prints where the job does not run as it was asked to. */
    public String failingRedeploy(String... arguments) {
        Result result = stack.run(
                "standalone/stack", "io.shopstream.standalone.Shopstream", List.of(with("redeploy", arguments)));
        assertThat(result.exitCode()).as(result.printed()).isEqualTo(1);
        return result.printed();
    }

    /** What {@code ./shopstream reindex} prints. */
    public String reindex(String... arguments) {
        return stack.shopstream(with("reindex", arguments));
    }

    /** What {@code ./shopstream backfill} prints. */
    public String backfill(String... arguments) {
        return stack.shopstream(with("backfill", arguments));
    }

    public String crawl(String... arguments) {
        return stack.crawler("crawl", arguments);
    }

    public String importFolder(Path folder) {
        return stack.crawler("import", folder.toString());
    }

    /** What a command of {@code operations} prints, run by this process, which is to end with that exit code. */
    public String operations(int exitCode, String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        int ended = OperationsMain.commands(
                        () -> OperationsSettings.from(stack.settings().serverAddresses()))
                .setOut(out)
                .setErr(out)
                .execute(arguments);
        assertThat(ended).as(printed.toString()).isEqualTo(exitCode);
        return printed.toString();
    }

    /** The same from a program of its own, as an operator runs it. */
    public String operationsProgram(int exitCode, String... arguments) {
        Result result = stack.run("operations", "io.shopstream.operations.OperationsMain", List.of(arguments));
        assertThat(result.exitCode()).as(result.printed()).isEqualTo(exitCode);
        return result.printed();
    }

    /** What {@code ./shopstream token} prints. */
    public String token(String scope) {
        Result result = stack.run("query-api", "io.shopstream.query.TokenMain", List.of("--scope", scope));
        assertThat(result.exitCode()).as(result.printed()).isZero();
        return result.printed().strip();
    }

    public String kafka() {
        return stack.kafka();
    }

    public String opensearch() {
        return stack.opensearch();
    }

    public int port(StackPort port) {
        return stack.port(port);
    }

    public Stores stores() {
        return new Stores(
                port(StackPort.POSTGRES),
                port(StackPort.OPENSEARCH),
                port(StackPort.KAFKA),
                port(StackPort.FLINK_REST));
    }

    /** Address of the search page and the REST interface. */
    public String api() {
        return stack.api();
    }

    public String dashboard() {
        return stack.dashboard();
    }

    private static String[] with(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
    }
}
