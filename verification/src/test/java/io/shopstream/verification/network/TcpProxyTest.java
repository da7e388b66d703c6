package io.shopstream.verification.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private EchoServer server;
    private TcpProxy proxy;

    @BeforeEach
    void open() throws IOException {
        server = new EchoServer();
        proxy = TcpProxy.before(server.port());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void fairWeatherPassesBothWays() throws IOException {
        try (Socket client = connect()) {
            assertThat(echo(client, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void cutResetsOpenConnectionsAndNewOnes() throws IOException {
        try (Socket client = connect()) {
            assertThat(echo(client, "hello")).isEqualTo("hello");

            proxy.set(Weather.cut());

            assertThatThrownBy(() -> echo(client, "again")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> echo(connect(), "anew")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void halfOpenConnectionAcceptsAndNeverAnswers() throws IOException {
        proxy.set(Weather.halfOpen());
        try (Socket client = connect()) {
            client.setSoTimeout(300);

            assertThatThrownBy(() -> echo(client, "hello")).isInstanceOf(SocketTimeoutException.class);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void connectionsWorkAgainAfterTheWeatherHasCleared() throws IOException {
        proxy.set(Weather.cut());
        proxy.set(Weather.fair());

        try (Socket client = connect()) {
            assertThat(echo(client, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void slowNetworkDelaysEachDirection() throws IOException {
        proxy.set(Weather.slow(Duration.ofMillis(150), 0));
        try (Socket client = connect()) {
            long begin = System.nanoTime();

            assertThat(echo(client, "hello")).isEqualTo("hello");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void requestIsAnsweredWithoutTheServer() throws IOException {
        proxy.set(Weather.answering(429));
        try (Socket client = connect()) {
            send(client, "POST /_bulk HTTP/1.1\r\nContent-Length: 4\r\n\r\n{}\n\n");

            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 429 ");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void heldRequestArrivesWhenItsSenderIsGone() throws IOException {
        proxy.set(Weather.holding());
        try (Socket client = connect()) {
            send(client, "late\n");
            await().until(() -> proxy.heldBytes() == 5);
        }
        proxy.set(Weather.fair());
        assertThat(server.received()).isEmpty();

        List<String> answers = proxy.release();

        assertThat(answers).containsExactly("late");
        await().until(() -> server.received().equals("late\n"));
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String echo(Socket client, String text) throws IOException {
        send(client, text);
        byte[] answer = client.getInputStream().readNBytes(text.length());
        if (answer.length < text.length()) {
            throw new IOException("The connection ended.");
        }
        return new String(answer, StandardCharsets.US_ASCII);
    }
}
