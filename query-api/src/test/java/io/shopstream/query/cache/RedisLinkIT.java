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
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisLinkIT {

    private static final CacheTimes TIMES = CacheStoreContract.TIMES;

    private final NearCache near = new NearCache(0);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TestRedis redis;
    private RedisLink link;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        redis = TestRedis.start(folder);
        link = new RedisLink(redis.address(), near, Clock.systemUTC(), meters);
        TestRedis.awaitAnswer(link);
    }

    @AfterEach
    void stop() throws IOException {
        link.close();
        redis.close();
    }

    @Test
    void answersGoOnWhileRedisIsDownAndAreCachedAgainAfterwards() throws IOException {
        SearchPage page = new SearchPage(1, 1, 24, List.of(), null, Facets.NONE, Understood.AS_TYPED);
        CacheAside cache = CacheAside.in(link, near, TIMES, Clock.systemUTC(), meters);
        ProductSearch search = new CachedProductSearch(query -> page, cache, TIMES, () -> "products-v1 0");
        redis.stop();

        assertThat(search.search(SearchQuery.everything())).isEqualTo(page);
        assertThatThrownBy(link::ping).isInstanceOf(IOException.class);

        redis.startAgain();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            search.search(SearchQuery.everything());
            return meters.counter("cache.requests", "result", "hit").count() > 0;
        });
        link.ping();
        cache.close();
    }

    @Test
    void startsWithoutRedisAndHoldsNothing() {
        try (RedisLink nowhere = new RedisLink(URI.create("redis://127.0.0.1:1"), near, Clock.systemUTC(), meters)) {
            assertThat(nowhere.ask(commands -> commands.ping())).isEmpty();
            assertThat(new RedisStore(nowhere, TIMES).find(CacheKey.of("test", 1)))
                    .isEmpty();
            assertThat(new RedisInvalidation(nowhere, TIMES, meters).positions())
                    .isEmpty();
        }
    }
}
