package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.query.search.OpenSearchClients;
import io.shopstream.query.search.OpenSearchProductSearch;
import io.shopstream.query.search.ProductIndexClient;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.Ranking;
import io.shopstream.query.search.SearchPage;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.understand.Dictionary;
import io.shopstream.query.understand.UnderstandingSearch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensearch.client.opensearch.OpenSearchClient;

/**
 * From equal searches in two processes to the requests that an index gets over the wire. The index is one of this test's, which
 * counts and takes its time; what a search asks it, and how it reads the answer, is as it is in service.
 */
class OneSearchForManyIT {

    private static final int VISITORS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final CacheTimes TIMES = new CacheTimes(
            Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(60), PATIENCE);

    private static final String FOUND =
            """
            {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"skipped":0,"failed":0},
             "hits":{"total":{"value":3,"relation":"eq"},"hits":[
               {"_index":"products-v1","_id":"shop.example:1","_score":1.0,"sort":[1.0,0,"shop.example:1"],
                "_source":{"key":"shop.example:1","shop":"shop.example","version":1,"content_hash":"0","name":"청바지",
                           "in_stock":true,"changed_at":"2026-11-01T00:00:00Z"}}]},
             "aggregations":{
               "filter#brand":{"doc_count":3,"sterms#brand":NONE},
               "filter#category":{"doc_count":3,"sterms#category":NONE},
               "filter#shop":{"doc_count":3,"sterms#shop":NONE},
               "filter#size":{"doc_count":3,"sterms#size":NONE},
               "filter#colour":{"doc_count":3,"filters#colour":{"buckets":{}}},
               "filter#price":{"doc_count":3,"sterms#price":NONE},
               "filter#discount":{"doc_count":3,"range#discount":{"buckets":[]}},
               "filter#inStock":{"doc_count":3,"filter#inStock":{"doc_count":3}}}}
            """.replace("NONE", "{\"doc_count_error_upper_bound\":0,\"sum_other_doc_count\":0,\"buckets\":[]}");

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(VISITORS);
    private final List<AutoCloseable> open = new ArrayList<>();
    private TestRedis redis;
    private HttpServer index;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        redis = TestRedis.start(folder);
        index = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        index.setExecutor(Executors.newCachedThreadPool());
        index.createContext("/products/_search", this::answerOnceAllHaveAsked);
        index.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        ((ExecutorService) index.getExecutor()).shutdownNow();
        index.stop(0);
        redis.close();
    }

    @Test
    void thousandEqualSearchesAtATimeAreOneRequestToTheIndex() throws Exception {
        List<ProductSearch> processes = List.of(process(), process());
        ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
        open.add(visitors::shutdownNow);
        List<Future<SearchPage>> answers = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            ProductSearch process = processes.get(i % processes.size());
            answers.add(visitors.submit(() -> {
                asked.countDown();
                return process.search(SearchQuery.of("청바지"));
            }));
        }

        for (Future<SearchPage> answer : answers) {
            assertThat(answer.get().total()).isEqualTo(3);
        }
        assertThat(requests).hasValue(1);
    }

    private void answerOnceAllHaveAsked(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try {
            asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = FOUND.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** The search as one process has it. */
    private ProductSearch process() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Clock clock = Clock.systemUTC();
        URI address = URI.create("http://127.0.0.1:" + index.getAddress().getPort());
        OpenSearchClient client = OpenSearchClients.open(address, Optional.empty(), PATIENCE);
        Dictionary words = Dictionary.shipped();
        ProductSearch search = new UnderstandingSearch(
                new OpenSearchProductSearch(
                        new ProductIndexClient(client, PATIENCE, meters, clock), words::colours, new Ranking(clock)),
                () -> words);
        NearCache near = new NearCache(1_000_000);
        RedisLink link = redis.link(near);
        CacheAside cache = CacheAside.in(link, near, TIMES, clock, meters);
        open.addAll(List.of(cache, link, client._transport()));
        return new CachedProductSearch(search, cache, TIMES, () -> "products-v1 0");
    }
}
