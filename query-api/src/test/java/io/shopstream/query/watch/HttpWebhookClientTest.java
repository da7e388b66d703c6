package io.shopstream.query.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.shopstream.query.watch.WebhookReceiver.Call;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpWebhookClientTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final UUID ID = UUID.fromString("6f1a2b3c-0000-4000-8000-000000000001");
    private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);

    private WebhookReceiver receiver;
    private HttpWebhookClient client;

    @BeforeEach
    void start() throws Exception {
        receiver = new WebhookReceiver();
        client = client(Set.of("localhost"));
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        receiver.close();
    }

    @Test
    void receiverGetsTheSignedBodyAndTheId() throws FailedCallException {
        client.call(delivery("http://localhost:" + receiver.port() + "/hook", "{\"text\":\"나\"}"));

        assertThat(receiver.calls).hasSize(1);
        Call call = receiver.calls.get(0);
        assertThat(call.path()).isEqualTo("/hook");
        assertThat(call.body()).isEqualTo("{\"text\":\"나\"}");
        assertThat(call.header("Content-Type")).isEqualTo("application/json; charset=UTF-8");
        assertThat(call.header("X-Shopstream-Delivery")).isEqualTo(ID.toString());
        assertThat(call.header("X-Shopstream-Timestamp")).isEqualTo("1700000000");
        assertThat(call.header("X-Shopstream-Signature"))
                .isEqualTo(WebhookSignature.of(KEY, NOW, "{\"text\":\"나\"}").value());
    }

    @Test
    void redirectIsAFailureAndNotFollowed() {
        receiver.status = 302;

        assertThatThrownBy(() -> client.call(delivery("http://localhost:" + receiver.port() + "/hook", "{}")))
                .hasMessage("The receiver answered 302.");
        assertThat(receiver.calls).hasSize(1);
    }

    @Test
    void receiverThatIsGoneIsAFailureForEver() {
        receiver.status = 410;

        assertThatThrownBy(() -> client.call(delivery("http://localhost:" + receiver.port() + "/", "{}")))
                .isInstanceOfSatisfying(
                        FailedCallException.class,
                        failure -> assertThat(failure.forEver()).isTrue());
    }

    @Test
    void addressThatIsNotPublicGetsNoConnection() {
        for (String host : new String[] {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"}) {
            assertThatThrownBy(() -> client.call(delivery("http://" + host + ":" + receiver.port() + "/", "{}")))
                    .hasMessage("The host has no address, or one that is not called.");
        }
        assertThat(receiver.calls).isEmpty();
    }

    @Test
    void endlessAnswerIsNotRead() throws Exception {
        HttpServer endless = HttpServer.create(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endless.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[1]);
            exchange.getResponseBody().flush();
        });
        endless.start();
        try {
            assertThatCode(() -> client.call(
                            delivery("http://localhost:" + endless.getAddress().getPort() + "/", "{}")))
                    .doesNotThrowAnyException();
        } finally {
            endless.stop(0);
        }
    }

    @Test
    void portThatNobodyListensAtIsAFailure() throws Exception {
        int port = receiver.port();
        receiver.close();

        assertThatThrownBy(() -> client.call(delivery("http://localhost:" + port + "/", "{}")))
                .hasMessage("The connection failed.");
    }

    private static HttpWebhookClient client(Set<String> allowed) {
        WebhookGate gate = new WebhookGate(allowed, InetAddress::getAllByName);
        return new HttpWebhookClient(gate, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Delivery delivery(String address, String body) {
        return new Delivery(ID, new UUID(0, 1), URI.create(address), KEY, body, 1, NOW);
    }
}
