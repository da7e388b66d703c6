package io.shopstream.query.cache;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import io.shopstream.query.json.QueryJson;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Redis as the store. An answer bears the marks that its tags had when it was kept and is void once one of them is another
 * or gone: whether by a change, by its end of life, or because Redis needed the memory.
 */
final class RedisStore implements CacheStore {

    private final RedisLink redis;
    private final CacheTimes times;

    RedisStore(RedisLink redis, CacheTimes times) {
        this.redis = redis;
        this.times = times;
    }

    @Override
    public Optional<Finding> find(CacheKey key) {
        String token = UUID.randomUUID().toString();
        return redis.ask(commands -> run(commands, key, token)).map(said -> finding(key, token, said));
    }

    @Override
    public void keep(Claim claim, Answer answer) {
        Stream<String> tags = answer.tags().stream().map(Tag::text).sorted();
        String[] arguments = Stream.concat(head(claim, answer), tags).toArray(String[]::new);
        redis.tell(commands ->
                commands.<String>eval(Script.KEEP.text(), ScriptOutputType.VALUE, keys(claim.key()), arguments));
    }

    @Override
    public void release(Claim claim) {
        if (claim.held()) {
            String[] key = {claim.key().claim()};
            redis.tell(commands ->
                    commands.<Long>eval(Script.RELEASE.text(), ScriptOutputType.INTEGER, key, claim.token()));
        }
    }

    private List<Object> run(RedisCommands<String, String> commands, CacheKey key, String token) {
        return commands.eval(Script.FIND.text(), ScriptOutputType.MULTI, keys(key), token, millis(times.load()));
    }

    private static Finding finding(CacheKey key, String token, List<Object> said) {
        String json = (String) said.get(0);
        Claim claim = new Claim(key, token, (Long) said.get(4), (Long) said.get(3) == 1);
        if (json.isEmpty()) {
            return new Finding(Optional.empty(), claim);
        }
        Duration freshFor = Duration.ofMillis((Long) said.get(1));
        return new Finding(Optional.of(new Kept(json, freshFor, tags((String) said.get(2)))), claim);
    }

    private static Set<Tag> tags(String json) {
        return QueryJson.read(json, String[].class).stream()
                .flatMap(Arrays::stream)
                .map(RedisKeys::tag)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> head(Claim claim, Answer answer) {
        return Stream.of(
                claim.token(),
                Long.toString(claim.began()),
                millis(times.settle()),
                answer.json(),
                millis(answer.life().fresh()),
                millis(answer.life().stale()),
                millis(Life.BRIEF.fresh()),
                millis(times.longest().multipliedBy(2)),
                RedisKeys.TAG,
                RedisKeys.CHANGED);
    }

    private static String[] keys(CacheKey key) {
        return new String[] {key.text(), key.claim()};
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
