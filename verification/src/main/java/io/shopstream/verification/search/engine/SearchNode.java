package io.shopstream.verification.search.engine;

import io.shopstream.verification.stack.Waiting;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The one-machine stack's OpenSearch alone, as a child process with an empty folder and free ports. */
public final class SearchNode implements AutoCloseable {

    private static final String MODULE = "standalone/opensearch-server/target";
    private static final String MAIN = "io.shopstream.standalone.opensearch.OpenSearchServer";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Process process;
    private final SearchServer server;

    private SearchNode(Process process, SearchServer server) {
        this.process = process;
        this.server = server;
    }

    /**
     * Returns once the server answers.
     *
     * @param home the project's folder, built
     * @param folder for the server's data; what is in it is deleted
     * @throws IllegalStateException when it does not come up
     */
    public static SearchNode start(Path home, Path folder) throws IOException, InterruptedException {
        deleteAll(folder);
        Files.createDirectories(folder);
        Path log = folder.resolve("output.log");
        int port = freePort();
        Process process = command(home.resolve(MODULE), folder, port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end-opensearch"));
        SearchServer server = new SearchServer(URI.create("http://127.0.0.1:" + port));
        if (!Waiting.until(START, POLL, () -> !process.isAlive() || answers(server)) || !process.isAlive()) {
            process.destroyForcibly();
            throw new IllegalStateException("OpenSearch did not start: see " + log + ". Is the project built?");
        }
        return new SearchNode(process, server);
    }

    public SearchServer server() {
        return server;
    }

    /** Nobody needs its data any more, so it is not asked to end in order. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static ProcessBuilder command(Path module, Path folder, int port) throws IOException {
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-cp",
                module.resolve("opensearch-server.jar") + File.pathSeparator + module.resolve("lib") + "/*",
                MAIN));
        command.environment().put("OPENSEARCH_HOME", folder.toString());
        command.environment().put("OPENSEARCH_PORT", Integer.toString(port));
        command.environment().put("OPENSEARCH_TRANSPORT_PORT", Integer.toString(freePort()));
        return command;
    }

    private static boolean answers(SearchServer server) {
        try {
            return server.ask("GET", "/_cluster/health?wait_for_status=yellow&timeout=1s", "")
                    .has("status");
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
