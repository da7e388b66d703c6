package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.query.search.Facets;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.SearchPage;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.search.Understood;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

class RedisStoreIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private int port;
    private RedisServer redis;
    private RedisStore store;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        redis = server();
        redis.start();
        store = new RedisStore(URI.create("redis://127.0.0.1:" + port), Clock.systemUTC(), new SimpleMeterRegistry());
        awaitAnswer();
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
        redis.stop();
    }

    @Test
    void keepsAValueForItsTime() {
        store.put("long", "값", MINUTE);
        store.put("short", "x", Duration.ofMillis(50));

        assertThat(store.get("long")).contains("값");
        await().atMost(Duration.ofSeconds(5)).until(() -> store.get("short").isEmpty());
    }

    @Test
    void answersGoOnWhileRedisIsDownAndAreCachedAgainAfterwards() throws IOException {
        SearchPage page = new SearchPage(1, 1, 24, List.of(), null, Facets.NONE, Understood.AS_TYPED);
        ProductSearch search = new CachedProductSearch(
                query -> page, CacheAside.in(store, new TimeToLive(MINUTE, new Random(1)), new SimpleMeterRegistry()));
        redis.stop();

        assertThat(search.search(SearchQuery.everything())).isEqualTo(page);
        assertThatThrownBy(store::ping).isInstanceOf(IOException.class);

        redis = server();
        redis.start();
        awaitAnswer();
        String key = CacheKey.of("search", SearchQuery.everything()).text();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            search.search(SearchQuery.everything());
            return store.get(key).isPresent();
        });
    }

    @Test
    void startsWithoutRedisAndHoldsNothing() {
        try (RedisStore nowhere =
                new RedisStore(URI.create("redis://127.0.0.1:1"), Clock.systemUTC(), new SimpleMeterRegistry())) {
            nowhere.put("key", "value", MINUTE);

            assertThat(nowhere.get("key")).isEqualTo(Optional.empty());
        }
    }

    private RedisServer server() throws IOException {
        return RedisServer.builder()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
    }

    private void awaitAnswer() {
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            store.ping();
            return true;
        });
    }
}
