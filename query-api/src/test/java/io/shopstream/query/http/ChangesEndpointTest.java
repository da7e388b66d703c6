package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Product;
import io.shopstream.query.changes.ChangeStreams;
import io.shopstream.query.changes.Changes;
import io.shopstream.query.changes.InMemoryTopic;
import io.shopstream.query.changes.StreamLimits;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams over the real web server. */
class ChangesEndpointTest {

    private static final String KEY = "shop.example:1001";
    private static final int STREAMS = 20;

    private final InMemoryTopic topic = new InMemoryTopic();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private ChangeStreams streams;
    private RunningServer server;

    @BeforeEach
    void start() {
        StreamLimits limits = new StreamLimits(STREAMS, 2, Duration.ofMillis(100), Duration.ofSeconds(5));
        streams = ChangeStreams.start(topic, limits, Clock.systemUTC(), meters);
        server = new RunningServer(Optional.of(streams), Optional.empty());
        // The first stream that is taken shows that the topic is read.
        await().until(() -> server.ask("HEAD", "/v1/changes", "").statusCode() == 200 && canOpen());
    }

    @AfterEach
    void stop() throws Exception {
        streams.close();
        server.close();
    }

    @Test
    void eventsHaveTheirPlaceKindAndData() throws IOException {
        try (SseClient client = following("/v1/changes?key=" + KEY + "&kind=updated&kind=deleted")) {
            topic.publish(Changes.price("shop.example:2", 7, 5, 4));
            topic.publish(ProductChange.between(null, Changes.product(KEY, 1, 100)));
            topic.publish(Changes.price(KEY, 2, 100, 90));
            topic.publish(ProductChange.between(Changes.product(KEY, 2, 90), Changes.tombstone(KEY, 3)));

            await().untilAsserted(() -> assertThat(client.field("event")).containsExactly("updated", "deleted"));
            assertThat(client.lines)
                    .contains("HTTP/1.1 200 OK")
                    .anyMatch(line -> line.matches("(?i)content-type: text/event-stream.*"));
            assertThat(client.field("data").get(0)).startsWith("{\"kind\":\"updated\",\"key\":\"shop.example:1001\"");
        }
    }

    @Test
    void clientResumesExactlyBehindItsLastEvent() throws IOException {
        publish(1, 30);
        String middle;
        try (SseClient client = open("/v1/changes", "Last-Event-ID: 0.0.0")) {
            await().untilAsserted(() -> assertThat(client.field("data")).hasSize(30));
            int index = client.lines.indexOf("data: " + client.field("data").get(9));
            middle = client.lines.get(index - 2).substring("id: ".length());
        }
        publish(31, 35);

        try (SseClient again = open("/v1/changes", "Last-Event-ID: " + middle)) {
            await().untilAsserted(() -> assertThat(again.field("data")).hasSize(25));
            publish(36, 40);
            await().untilAsserted(() -> assertThat(again.field("data")).hasSize(30));
            assertThat(again.field("data")).doesNotHaveDuplicates();
        }
    }

    @Test
    void gapIsToldFirst() throws IOException {
        publish(1, 3);
        topic.dropAll();
        publish(4, 4);

        try (SseClient client = open("/v1/changes", "Last-Event-ID: 0.0.0")) {
            await().untilAsserted(() -> assertThat(client.field("event")).containsExactly("gap", "updated"));
        }
    }

    @Test
    void silentStreamShowsThatItLives() throws IOException {
        try (SseClient client = open("/v1/changes")) {
            await().untilAsserted(() ->
                    assertThat(client.lines.stream().filter(": alive"::equals)).hasSizeGreaterThan(3));
            assertThat(client.ended).isFalse();
        }
    }

    @Test
    void deafClientIsCutOffAndTheOthersGetEverything() throws IOException {
        try (SseClient deaf = SseClient.deaf(server.server.port(), "/v1/changes");
                SseClient reading = following("/v1/changes")) {
            await().until(() -> openStreams() == 2);
            Product large = large();
            int events = 400;

            for (int version = 1; version <= events; version++) {
                topic.publish(ProductChange.between(null, large));
                int sent = version;
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> reading.field("data").size() == sent);
            }

            await().until(() -> openStreams() == 1);
            assertThat(reading.ended).isFalse();
        }
    }

    @Test
    void moreStreamsThanThreadsAreOpenAndTheRestOfTheServerAnswers() throws Exception {
        List<SseClient> clients = IntStream.range(0, STREAMS)
                .mapToObj(number -> following("/v1/changes"))
                .toList();
        await().until(() -> openStreams() == STREAMS);

        HttpResponse<String> refused = server.get("/v1/changes");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(RunningServer.json(refused).at("/type").asText()).isEqualTo("/problems/too-many-streams");
        assertThat(server.get("/search").statusCode()).isEqualTo(200);
        topic.publish(Changes.price(KEY, 1, 9, 8));
        for (SseClient client : clients) {
            await().untilAsserted(() -> assertThat(client.field("event")).containsExactly("updated"));
            client.close();
        }
        await().until(() -> openStreams() == 0);
    }

    @Test
    void newStreamsAreRefusedWhileKafkaIsAway() {
        topic.away(true);

        await().untilAsserted(() -> {
            HttpResponse<String> refused = server.get("/v1/changes", "Last-Event-ID", "0.0.0");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(RunningServer.json(refused).at("/detail").asText())
                    .isEqualTo("Changes cannot be read now. Try again in 5 seconds.");
        });
        assertThat(server.get("/search").statusCode()).isEqualTo(200);
    }

    @Test
    void streamsEndWithTheServer() throws Exception {
        try (SseClient client = open("/v1/changes")) {
            await().until(() -> openStreams() == 1);

            streams.close();

            await().until(() -> client.ended);
        }
    }

    @Test
    void wrongRequestsAreProblems() {
        assertThat(detail("/v1/changes?kind=x")).isEqualTo("kind is none: expected one of created, updated, deleted.");
        assertThat(detail("/v1/changes?key=x"))
                .isEqualTo("key is no product key: expected shop:id, such as shop.example:1001.");
        assertThat(detail("/v1/changes?shop=" + "a.example&shop=".repeat(100) + "b"))
                .isEqualTo("shop is given 101 times: expected at most 100.");
        assertThat(server.get("/v1/changes", "Last-Event-ID", "7:1").statusCode())
                .isEqualTo(400);
        assertThat(server.get("/v1/changes", "Accept", "application/json").statusCode())
                .isEqualTo(406);
        try (RunningServer off = new RunningServer()) {
            HttpResponse<String> refused = off.get("/v1/changes");
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).contains("CHANGES_MAX_STREAMS");
        }
    }

    /** One that gets everything from now on: the first sign of life tells it its place. */
    private SseClient following(String path) {
        SseClient client = open(path);
        await().until(() -> client.lines.contains(": alive"));
        return client;
    }

    private SseClient open(String path, String... headers) {
        return SseClient.reading(server.server.port(), path, headers);
    }

    private boolean canOpen() throws IOException {
        try (SseClient client = open("/v1/changes")) {
            await().until(() -> !client.lines.isEmpty());
            return client.lines.get(0).equals("HTTP/1.1 200 OK");
        } finally {
            await().until(() -> openStreams() == 0);
        }
    }

    private double openStreams() {
        return meters.get("changes.streams").gauge().value();
    }

    private String detail(String path) {
        return RunningServer.json(server.get(path)).at("/detail").asText();
    }

    private void publish(int first, int last) {
        IntStream.rangeClosed(first, last)
                .forEach(version -> topic.publish(Changes.price("shop.example:" + version, version, 9, 8)));
    }

    /** A product whose events fill buffers fast. */
    private static Product large() {
        Product product = Changes.product(KEY, 1, 1);
        return new Product(
                product.key(),
                product.shop(),
                1,
                product.observedAt(),
                product.contentHash(),
                product.facts().toBuilder().name("x".repeat(20_000)).build(),
                false);
    }
}
