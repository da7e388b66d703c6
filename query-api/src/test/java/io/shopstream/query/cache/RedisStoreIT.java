package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisStoreIT extends CacheStoreContract {

    private static TestRedis redis;
    private static RedisLink link;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        redis = TestRedis.start(folder);
        link = redis.link(new NearCache(0));
    }

    @AfterAll
    static void stop() throws IOException {
        link.close();
        redis.close();
    }

    @BeforeEach
    void empty() {
        assertThat(link.ask(commands -> commands.flushall())).contains("OK");
    }

    @Override
    CacheStore store() {
        return new RedisStore(link, TIMES);
    }

    @Override
    Invalidation invalidation() {
        return new RedisInvalidation(link, TIMES, meters);
    }

    @Test
    void answerWhoseMarkRedisForgotIsVoid() {
        CacheKey key = CacheKey.of("test", "evicted");
        Tag tag = Tag.product("shop.example:1");
        store().keep(
                        store().find(key).orElseThrow().claim(),
                        new Answer("{}", Set.of(tag, Tag.EVERYTHING), TIMES.announcedLife()));
        assertThat(store().find(key).orElseThrow().kept()).isPresent();

        link.ask(commands -> commands.del(RedisKeys.TAG + tag.text()));

        assertThat(store().find(key).orElseThrow().kept()).isEmpty();
    }

    @Test
    void everythingInRedisEndsByItself() {
        CacheKey key = CacheKey.of("test", "life");
        store().keep(
                        store().find(key).orElseThrow().claim(),
                        new Answer("{}", Set.of(Tag.EVERYTHING), TIMES.announcedLife()));
        invalidation().apply(0, 1, Set.of(Tag.product("shop.example:1")));
        store().find(CacheKey.of("test", "claimed"));

        Map<String, Boolean> ends = link.ask(commands -> commands.keys("*").stream()
                        .collect(Collectors.toMap(name -> name, name -> commands.pttl(name) > 0)))
                .orElseThrow();

        assertThat(ends).hasSize(5).doesNotContainValue(false);
        assertThat(ends.keySet()).allMatch(name -> name.startsWith(CacheKey.PREFIX));
    }

    @Test
    void onlyTagsInUseAreCounted() {
        CacheKey key = CacheKey.of("test", "counted");
        Tag used = Tag.product("shop.example:1");
        store().keep(
                        store().find(key).orElseThrow().claim(),
                        new Answer("{}", Set.of(used, Tag.EVERYTHING), TIMES.announcedLife()));

        invalidation().apply(0, 1, Set.of(used, Tag.product("shop.example:2")));

        assertThat(meters.counter("cache.invalidations").count()).isEqualTo(1);
    }
}
