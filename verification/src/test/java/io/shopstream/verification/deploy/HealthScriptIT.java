package io.shopstream.verification.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HealthScriptIT {

    private HttpServer server;
    private String port;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port = Integer.toString(server.getAddress().getPort());
        server.createContext("/well", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/ill", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void serverThatAnswers200IsHealthy() throws IOException {
        assertThat(exitCode("answers-ok", port, "/well")).isZero();
        assertThat(exitCode("reaches", "127.0.0.1", port)).isZero();
    }

    @Test
    void serverThatAnswersSomethingElseOrNothingIsNot() throws IOException {
        assertThat(exitCode("answers-ok", port, "/ill")).isNotZero();
        server.stop(0);
        assertThat(exitCode("answers-ok", port, "/well")).isNotZero();
        assertThat(exitCode("reaches", "127.0.0.1", port)).isNotZero();
    }

    private static int exitCode(String script, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(arguments);
        builder.command()
                .add(0, ProjectFiles.ROOT.resolve("deploy/bin").resolve(script).toString());
        return builder.redirectErrorStream(true).start().onExit().join().exitValue();
    }
}
