package io.shopstream.verification.path;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A changed page changes the answers of the query API, which had them in its cache. */
class ChangedAnswerIT {

    private static final String PAGE = "https://cache.example/p/1";
    private static final String NAME = "캐시확인청바지";

    /** A little longer than answers are kept for a moment only because the product is new. */
    private static final Duration SETTLED = Duration.ofSeconds(12);

    /** Far below the 30 seconds after which the cache would ask anew without being told. */
    private static final Duration WITHIN = Duration.ofSeconds(15);

    private final RunningStack stack = RunningStack.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void searchAndLookupShowANewPriceThoughTheOldOneWasCached() {
        try (PageProducer pages = new PageProducer(stack)) {
            pages.send(PageProducer.page(PAGE, PageProducer.product("c-1", NAME, "10000")));
            await().atMost(Duration.ofMinutes(1)).until(() -> bothShow(10_000));
            await().during(SETTLED).atMost(SETTLED.multipliedBy(2)).until(() -> bothShow(10_000));

            pages.send(PageProducer.page(PAGE, PageProducer.product("c-1", NAME, "9000")));

            await().atMost(WITHIN).until(() -> bothShow(9_000));
        }
    }

    private boolean bothShow(int price) throws IOException, InterruptedException {
        return ask("/search?shop=cache.example").at("/hits/0/price").asInt() == price
                && ask("/products/cache.example:c-1").at("/price").asInt() == price;
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(stack.api() + path)).build();
        return ProductJson.mapper()
                .readTree(http.send(question, BodyHandlers.ofByteArray()).body());
    }
}
