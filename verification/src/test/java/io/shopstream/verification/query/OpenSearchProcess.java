package io.shopstream.verification.query;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The one-machine stack's OpenSearch as a child process with an empty folder and free ports. */
final class OpenSearchProcess implements AutoCloseable {

    private static final Path TARGET = Path.of("../standalone/opensearch-server/target");
    private static final String MAIN = "io.shopstream.standalone.opensearch.OpenSearchServer";

    private final Process process;
    private final URI address;

    private OpenSearchProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static boolean isBuilt() {
        return Files.exists(TARGET.resolve("opensearch-server.jar"));
    }

    /** Returns once the server answers. */
    static OpenSearchProcess start() throws IOException {
        Path home = Files.createTempDirectory(Path.of("target"), "opensearch").toAbsolutePath();
        int port = freePort();
        String classPath = TARGET.resolve("opensearch-server.jar") + File.pathSeparator + TARGET.resolve("lib") + "/*";
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classPath,
                MAIN));
        command.environment().put("OPENSEARCH_HOME", home.toString());
        command.environment().put("OPENSEARCH_PORT", String.valueOf(port));
        command.environment().put("OPENSEARCH_TRANSPORT_PORT", String.valueOf(freePort()));
        command.redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile());
        OpenSearchProcess started = new OpenSearchProcess(command.start(), URI.create("http://127.0.0.1:" + port));
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(started::answers);
        return started;
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private boolean answers() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/_cluster/health")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode() == 200;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
