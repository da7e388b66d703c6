package io.shopstream.query.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Redis as the store. Connects in the background and again after every loss. While Redis is away a command is refused at
 * once; a server that hangs costs each command {@link #PATIENCE}, until its next {@link #REST} of not being asked.
 */
public final class RedisStore implements CacheStore, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(1);

    private final RedisClient client;
    private final RedisURI address;
    private final Clock clock;
    private final Counter failures;
    private final AtomicReference<@Nullable StatefulRedisConnection<String, String>> connection =
            new AtomicReference<>();
    private final AtomicReference<Instant> restsUntil = new AtomicReference<>(Instant.MIN);

    public RedisStore(URI address, Clock clock, MeterRegistry meters) {
        this.address = RedisURI.create(address);
        this.address.setTimeout(PATIENCE);
        this.clock = clock;
        this.failures = Counter.builder("cache.failures")
                .description("Commands that Redis did not answer")
                .register(meters);
        this.client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build())
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .build());
        connectUnlessResting();
    }

    @Override
    public Optional<String> get(String key) {
        return ask(redis -> Optional.ofNullable(redis.get(key)));
    }

    @Override
    public void put(String key, String value, Duration timeToLive) {
        ask(redis -> Optional.ofNullable(redis.set(key, value, SetArgs.Builder.px(timeToLive))));
    }

    /** Throws unless Redis answers. */
    public void ping() throws IOException {
        StatefulRedisConnection<String, String> connected = connection.get();
        if (connected == null) {
            connectUnlessResting();
            throw new IOException("There is no connection to Redis yet.");
        }
        try {
            connected.sync().ping();
        } catch (RedisException e) {
            throw new IOException("Redis does not answer.", e);
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }

    private Optional<String> ask(Command command) {
        StatefulRedisConnection<String, String> connected = connection.get();
        if (connected == null) {
            connectUnlessResting();
            return Optional.empty();
        }
        if (clock.instant().isBefore(restsUntil.get())) {
            return Optional.empty();
        }
        try {
            return command.run(connected.sync());
        } catch (RedisException e) {
            failures.increment();
            restsUntil.set(clock.instant().plus(REST));
            return Optional.empty();
        }
    }

    /** One attempt at a time: the caller that moves the end of the rest makes it. */
    private void connectUnlessResting() {
        Instant now = clock.instant();
        Instant rests = restsUntil.get();
        if (!now.isBefore(rests) && restsUntil.compareAndSet(rests, now.plus(REST))) {
            var unused = client.connectAsync(StringCodec.UTF8, address).whenComplete(this::connected);
        }
    }

    private void connected(@Nullable StatefulRedisConnection<String, String> connected, @Nullable Throwable failure) {
        if (connected == null || failure != null) {
            failures.increment();
        } else if (connection.compareAndSet(null, connected)) {
            restsUntil.set(Instant.MIN);
        } else {
            var unused = connected.closeAsync(); // an attempt that took longer than the rest
        }
    }

    /** What is asked of Redis; throws {@link RedisException} where it does not answer. */
    private interface Command {
        Optional<String> run(RedisCommands<String, String> redis);
    }
}
