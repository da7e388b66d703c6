package io.shopstream.query.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Redis. Connects in the background and again after every loss. While Redis is away a command is refused
 * at once; a server that hangs costs each command {@link #PATIENCE}, until its next {@link #REST} of not being asked. The
 * near cache is open only while the connection stands and answers.
 */
public final class RedisLink implements AutoCloseable {

    /** Longer than a busy machine lets a thread wait for its turn: what is late that way is no outage. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(1);

    private final RedisClient client;
    private final RedisURI address;
    private final TagTracking tracking;
    private final Clock clock;
    private final Counter failures;
    private final AtomicReference<@Nullable StatefulRedisConnection<String, String>> connection =
            new AtomicReference<>();
    private final AtomicReference<Instant> restsUntil = new AtomicReference<>(Instant.MIN);

    public RedisLink(URI address, NearCache near, Clock clock, MeterRegistry meters) {
        this(address, PATIENCE, near, clock, meters);
    }

    RedisLink(URI address, Duration patience, NearCache near, Clock clock, MeterRegistry meters) {
        this.address = RedisURI.create(address);
        this.address.setTimeout(patience);
        this.tracking = new TagTracking(near);
        this.clock = clock;
        this.failures = Counter.builder("cache.failures")
                .description("Commands that Redis did not answer")
                .register(meters);
        this.client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build())
                .timeoutOptions(TimeoutOptions.enabled(patience))
                .build());
        connectUnlessResting();
    }

    /** What Redis says; empty where it does not answer. */
    <T> Optional<T> ask(Function<RedisCommands<String, String>, T> question) {
        StatefulRedisConnection<String, String> connected = usable();
        if (connected == null) {
            return Optional.empty();
        }
        try {
            tracking.ensure(connected);
            return Optional.of(question.apply(connected.sync()));
        } catch (RedisException e) {
            rest();
            return Optional.empty();
        }
    }

    /** Sends a command whose answer nobody waits for. Redis takes it before those that are sent after it. */
    void tell(Function<RedisAsyncCommands<String, String>, RedisFuture<?>> command) {
        StatefulRedisConnection<String, String> connected = usable();
        if (connected != null) {
            var unused = command.apply(connected.async()).whenComplete((answer, failure) -> {
                if (failure != null) {
                    rest();
                }
            });
        }
    }

    private @Nullable StatefulRedisConnection<String, String> usable() {
        StatefulRedisConnection<String, String> connected = connection.get();
        if (connected == null) {
            connectUnlessResting();
        }
        return clock.instant().isBefore(restsUntil.get()) ? null : connected;
    }

    private void rest() {
        failures.increment();
        restsUntil.set(clock.instant().plus(REST));
        tracking.lost();
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
        } else if (connection.get() == null) {
            connected.addListener(tracking::told);
            connected.addListener(new Losses());
            offer(connected);
        } else {
            var unused = connected.closeAsync(); // an attempt that took longer than the rest
        }
    }

    private void offer(StatefulRedisConnection<String, String> connected) {
        if (connection.compareAndSet(null, connected)) {
            restsUntil.set(Instant.MIN);
        } else {
            var unused = connected.closeAsync();
        }
    }

    /** Lettuce connects again by itself, to a server that knows nothing of the connection before. */
    private final class Losses implements RedisConnectionStateListener {

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
            tracking.lost();
        }
    }
}
