package io.shopstream.verification.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.verification.path.WebhookReceiver.Call;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.Stores;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** From a changed page to those who asked to be told of it. */
class ChangesIT {

    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final String KEY = "watch.example:W1";

    private final RunningStack stack = RunningStack.shared();
    private final Stores stores = stack.stores();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void changedPageIsStreamedAndCallsTheWebhookOnce() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (WebhookReceiver receiver = new WebhookReceiver();
                PageProducer pages = new PageProducer(stack)) {
            publish(pages, "57000");
            await().atMost(WITHIN).until(() -> stores.products("watch.example").containsKey(KEY));
            JsonNode watch = makeWatch(receiver.address());
            listen(lines, "");
            await().atMost(WITHIN).until(() -> lines.contains(": alive"));

            publish(pages, "39900");

            await().atMost(WITHIN).until(() -> receiver.calls.size() == 1 && lines.contains("event: updated"));
            String data = lines.get(lines.indexOf("event: updated") + 1);
            JsonNode event = ProductJson.read(data.substring("data: ".length()), JsonNode.class);
            assertThat(event.at("/before/price").asText()).isEqualTo("57000");
            assertThat(event.at("/after/price").asText()).isEqualTo("39900");
            assertResumed(lines);
            Call call = receiver.calls.get(0);
            assertThat(ProductJson.read(call.body(), JsonNode.class).get("text").asText())
                    .isEqualTo("Price dropped from 57,000 KRW to 39,900 KRW: 운동화");
            assertThat(call.signature())
                    .isEqualTo(signature(watch.get("signingKey").asText(), call));
            await().atMost(WITHIN)
                    .until(() -> onlyCall(watch).get("state").asText().equals("DELIVERED"));
            assertThat(onlyCall(watch).get("id").asText()).isEqualTo(call.id());
            assertThat(receiver.calls).hasSize(1);
        }
    }

    private static void publish(PageProducer pages, String price) {
        pages.send(PageProducer.page("https://watch.example/p/1", PageProducer.product("W1", "운동화", price)));
    }

    private JsonNode makeWatch(String webhook) throws Exception {
        String body = "{\"key\":\"" + KEY + "\",\"kind\":\"PRICE_DROP\",\"webhook\":\"" + webhook + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.api() + "/v1/watches"))
                .header("Authorization", "Bearer " + stack.token("watches:write"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return ProductJson.read(http.send(request, BodyHandlers.ofString()).body(), JsonNode.class);
    }

    /** From the place before the change it comes again; from a place that never was, after a gap. */
    private void assertResumed(List<String> lines) {
        String event = lines.get(lines.indexOf("event: updated") + 1);
        List<String> again = new CopyOnWriteArrayList<>();
        listen(again, lines.get(lines.indexOf(": alive") + 1).substring("id: ".length()));
        List<String> fromNowhere = new CopyOnWriteArrayList<>();
        listen(fromNowhere, "zzzzzzzz.zzzzzzzz.zzzzzzzz");

        await().atMost(WITHIN).until(() -> again.contains(event) && fromNowhere.contains(event));
        assertThat(again.stream().filter(line -> line.startsWith("event: "))).containsExactly("event: updated");
        assertThat(fromNowhere.stream().filter(line -> line.startsWith("event: ")))
                .containsExactly("event: gap", "event: created", "event: updated");
    }

    private void listen(List<String> lines, String after) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.api() + "/v1/changes?key=" + KEY))
                .header("Last-Event-ID", after)
                .build();
        var unused = http.sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(lines::add));
    }

    private JsonNode onlyCall(JsonNode watch) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        stack.api() + "/v1/watches/" + watch.get("id").asText()))
                .header("Authorization", "Bearer " + watch.get("secret").asText())
                .build();
        JsonNode calls = ProductJson.read(
                        http.send(request, BodyHandlers.ofString()).body(), JsonNode.class)
                .get("calls");
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    private static String signature(String key, Call call) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = mac.doFinal((call.timestamp() + "." + call.body()).getBytes(StandardCharsets.UTF_8));
        return "v1=" + HexFormat.of().formatHex(signed);
    }
}
