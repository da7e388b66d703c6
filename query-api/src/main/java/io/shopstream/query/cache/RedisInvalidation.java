package io.shopstream.query.cache;

import io.lettuce.core.ScriptOutputType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Invalidates answers in Redis, for all processes at once; their near caches are told by Redis. */
public final class RedisInvalidation implements Invalidation {

    /** Tags of one script: it holds up Redis for about a millisecond. */
    private static final int AT_ONCE = 300;

    private static final long NO_POSITION = 0;

    private final RedisLink redis;
    private final CacheTimes times;
    private final Counter invalidated;

    public RedisInvalidation(RedisLink redis, CacheTimes times, MeterRegistry meters) {
        this.redis = redis;
        this.times = times;
        this.invalidated = Counter.builder("cache.invalidations")
                .description("Tags of kept answers that a change invalidated")
                .register(meters);
    }

    @Override
    public Optional<Map<Integer, Long>> positions() {
        return redis.ask(commands -> commands.hgetall(RedisKeys.POSITIONS)).map(stored -> {
            Map<Integer, Long> positions = new HashMap<>();
            stored.forEach((partition, position) -> positions.put(Integer.valueOf(partition), Long.valueOf(position)));
            return positions;
        });
    }

    @Override
    public boolean apply(int partition, long position, Set<Tag> tags) {
        List<String> names = tags.stream().map(Tag::text).sorted().toList();
        int from = 0;
        for (; from + AT_ONCE < names.size(); from += AT_ONCE) {
            if (!invalidate(partition, NO_POSITION, names.subList(from, from + AT_ONCE))) {
                return false;
            }
        }
        return invalidate(partition, position, names.subList(from, names.size()));
    }

    @Override
    public boolean restart(Map<Integer, Long> positions) {
        return redis.ask(commands -> commands.del(RedisKeys.POSITIONS)).isPresent()
                && positions.entrySet().stream()
                        .allMatch(partition -> apply(partition.getKey(), partition.getValue(), Set.of(Tag.EVERYTHING)));
    }

    private boolean invalidate(int partition, long position, List<String> names) {
        Stream<String> head = Stream.of(
                Integer.toString(partition),
                Long.toString(position),
                millis(times.settle()),
                millis(times.longest()),
                RedisKeys.TAG,
                RedisKeys.CHANGED);
        String[] arguments = Stream.concat(head, names.stream()).toArray(String[]::new);
        String[] key = {RedisKeys.POSITIONS};
        Optional<Long> used = redis.ask(
                commands -> commands.<Long>eval(Script.INVALIDATE.text(), ScriptOutputType.INTEGER, key, arguments));
        used.ifPresent(invalidated::increment);
        return used.isPresent();
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
