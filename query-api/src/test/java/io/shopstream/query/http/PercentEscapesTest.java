package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that no client library would send, as they go over the wire. */
class PercentEscapesTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/search?q=%",
                "/v1/search?q=%2",
                "/v1/search?q=%zz",
                "/v1/search?q=100%&brand=a",
                "/v1/search?%zz=a",
                "/v1/search?q=%%41",
                "/v1/search?q=%e3%81",
                "/v1/search?q=%e3a%81%82",
                "/v1/search?q=%ed%a0%80",
                "/v1/search?q=%c0%af",
                "/search?q=%ff",
                "/v1/suggestions?q=%zz",
                "/health?x=%zz",
                "/v1/products/%zz",
                "/v1/products/%e3%81"
            })
    void brokenEscapeIsAProblem(String target) throws IOException {
        String answer = raw(target);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
        assertThat(answer).contains("\"type\":\"/problems/bad-request\"").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a=b", "q=100%25", "q=%EF%BF%BD", "q=%e3%81%82+%F0%9F%91%96", "q=%eb%ac%b4%EC%8B%A0", "q=é"})
    void wholeEscapesAreNoProblem(String query) {
        assertThat(PercentEscapes.areWhole(query)).isTrue();
    }

    private static String raw(String target) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
