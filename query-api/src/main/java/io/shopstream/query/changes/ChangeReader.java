package io.shopstream.query.changes;

import io.shopstream.query.cache.Invalidation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic in a thread of its own, in every process: whichever reads a change first applies it for all. While
 * Kafka is away nothing is invalidated and answers grow as old as the cache lets them; when it is back, what was
 * missed is applied.
 */
public final class ChangeReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeReader.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(2);

    /** How long a partition that was added to the topic stays unread. */
    private static final Duration PARTITIONS_KNOWN = Duration.ofMinutes(1);

    private final Supplier<Consumer<String, byte[]>> kafka;
    private final Invalidation invalidation;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "product-changes");
    private volatile boolean ending;
    private boolean following;
    private boolean complained;

    private ChangeReader(Supplier<Consumer<String, byte[]>> kafka, Invalidation invalidation, Clock clock) {
        this.kafka = kafka;
        this.invalidation = invalidation;
        this.clock = clock;
    }

    /** Begins to follow, or to try to: Kafka may come later. */
    public static ChangeReader start(String bootstrapServers, Invalidation invalidation, Clock clock) {
        ChangeReader reader = new ChangeReader(() -> consumer(bootstrapServers), invalidation, clock);
        reader.thread.setDaemon(true);
        reader.thread.start();
        return reader;
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        thread.interrupt();
        thread.join(END.toMillis());
    }

    private void run() {
        while (!ending) {
            try (Consumer<String, byte[]> consumer = kafka.get()) {
                follow(new ChangeFollower(consumer, invalidation));
            } catch (RuntimeException e) {
                failed(e);
            }
        }
    }

    private void follow(ChangeFollower follower) {
        Instant assignAgain = Instant.MIN;
        while (!ending) {
            if (clock.instant().isAfter(assignAgain)) {
                follower.assign();
                assignAgain = clock.instant().plus(PARTITIONS_KNOWN);
            }
            if (!follower.round()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } else if (!following) {
                following = true;
                complained = false;
                LOG.info("Changes of products invalidate cached answers.");
            }
        }
    }

    private void failed(RuntimeException failure) {
        if (!complained && !ending) {
            LOG.warn("Changes cannot be read from Kafka; until they can, cached answers live out their time.", failure);
            complained = true;
        }
        following = false;
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private static Consumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "shopstream-query-cache",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        2_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
