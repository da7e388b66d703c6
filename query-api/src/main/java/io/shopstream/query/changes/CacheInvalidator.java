package io.shopstream.query.changes;

import io.shopstream.query.cache.Invalidation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the cached answers that changes made old. Follows the topic in a thread of its own, in every process: whichever reads a change first applies it for all. While
 * Kafka is away nothing is invalidated and answers grow as old as the cache lets them; when it is back, what was
 * missed is applied.
 */
public final class CacheInvalidator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CacheInvalidator.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(2);

    /** How long a partition that was added to the topic stays unread. */
    private static final Duration PARTITIONS_KNOWN = Duration.ofMinutes(1);

    private final Supplier<Consumer<String, byte[]>> kafka;
    private final Invalidation invalidation;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "cache-invalidation");
    private volatile boolean ending;
    private boolean following;
    private boolean complained;

    private CacheInvalidator(Supplier<Consumer<String, byte[]>> kafka, Invalidation invalidation, Clock clock) {
        this.kafka = kafka;
        this.invalidation = invalidation;
        this.clock = clock;
    }

    /** Begins to follow, or to try to: Kafka may come later. */
    public static CacheInvalidator start(String bootstrapServers, Invalidation invalidation, Clock clock) {
        CacheInvalidator invalidator = new CacheInvalidator(
                () -> KafkaConsumers.open(bootstrapServers, "cache", Map.of()), invalidation, clock);
        invalidator.thread.setDaemon(true);
        invalidator.thread.start();
        return invalidator;
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
                follow(new InvalidationRounds(consumer, invalidation));
            } catch (RuntimeException e) {
                failed(e);
            }
        }
    }

    private void follow(InvalidationRounds rounds) {
        Instant assignAgain = Instant.MIN;
        while (!ending) {
            if (clock.instant().isAfter(assignAgain)) {
                rounds.assign();
                assignAgain = clock.instant().plus(PARTITIONS_KNOWN);
            }
            if (!rounds.round()) {
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
}
