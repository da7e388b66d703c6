package io.shopstream.verification.serving.server;

import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.Program;
import io.shopstream.standalone.server.QueryApi;
import io.shopstream.standalone.server.Server;
import io.shopstream.verification.stack.OneMachineStack;
import io.shopstream.verification.stack.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** The query API as the one-machine stack deploys it, with the same heap and flags; only some of its settings are others. */
public final class ApiProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Process process;

    private ApiProcess(Process process) {
        this.process = process;
    }

    /**
     * Returns when it is ready.
     *
     * @param stack whose servers it asks, and whose port it takes; without a query API of its own
     * @param variables laid over those that the stack gives
     */
    public static ApiProcess start(OneMachineStack stack, Map<String, String> variables)
            throws IOException, InterruptedException {
        Server server = QueryApi.describe(stack.settings(), "nothing");
        server.preparation().run(new Launcher(stack.settings().run()));
        Program program = server.program();
        ProcessBuilder builder = new ProcessBuilder(program.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.environment().putAll(program.environment());
        builder.environment().putAll(variables);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end-query-api"));
        if (!Waiting.until(START, POLL, () -> !process.isAlive() || works(server)) || !process.isAlive()) {
            process.destroyForcibly();
            throw new IllegalStateException("The query API did not start: see " + program.log() + ".");
        }
        return new ApiProcess(process);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static boolean works(Server server) {
        try {
            server.probe().check();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
