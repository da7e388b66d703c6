package io.shopstream.query.changes;

import io.shopstream.query.cache.Invalidation;
import io.shopstream.query.cache.Tag;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies changes to the cache, round by round. Each round begins where the cache says that its changes end, so it does
 * not matter what was lost: a reader that comes back, and a cache that falls back to an older state, both go on from there.
 * Where the cache knows no position or the topic no longer holds it, all answers are invalidated and the end of the topic
 * is the new beginning; so it is when too many changes wait.
 */
final class InvalidationRounds {

    /** To read these one by one would take longer than to fill the cache anew. */
    static final long TOO_MANY = 100_000;

    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final Invalidation invalidation;
    private final Map<TopicPartition, Long> reached = new HashMap<>();

    InvalidationRounds(Consumer<String, byte[]> consumer, Invalidation invalidation) {
        this.consumer = consumer;
        this.invalidation = invalidation;
    }

    /** Takes all partitions that the topic has now. */
    void assign() {
        consumer.assign(KafkaConsumers.partitions(consumer));
        reached.clear();
    }

    /**
     * Applies what has come, or waits for half a second.
     *
     * @return false where the cache cannot be asked now, and nothing was waited for
     */
    boolean round() {
        Optional<Map<Integer, Long>> positions = invalidation.positions();
        if (positions.isEmpty()) {
            return false;
        }
        if (!seek(positions.get())) {
            return restart();
        }
        try {
            ConsumerRecords<String, byte[]> changes = consumer.poll(POLL);
            return tooManyWait() ? restart() : apply(changes);
        } catch (OffsetOutOfRangeException e) {
            return restart();
        }
    }

    /** Says no where a position is not known. */
    private boolean seek(Map<Integer, Long> positions) {
        for (TopicPartition partition : consumer.assignment()) {
            Long position = positions.get(partition.partition());
            if (position == null) {
                return false;
            }
            if (!position.equals(reached.put(partition, position))) {
                consumer.seek(partition, position);
            }
        }
        return true;
    }

    private boolean restart() {
        Map<Integer, Long> ends = new HashMap<>();
        consumer.endOffsets(consumer.assignment()).forEach((partition, end) -> ends.put(partition.partition(), end));
        reached.clear();
        return invalidation.restart(ends);
    }

    private boolean tooManyWait() {
        return consumer.assignment().stream()
                .anyMatch(partition -> consumer.currentLag(partition).orElse(0) > TOO_MANY);
    }

    /** Also where nothing came: positions that nobody tells are forgotten. */
    private boolean apply(ConsumerRecords<String, byte[]> changes) {
        for (TopicPartition partition : consumer.assignment()) {
            Set<Tag> tags = new HashSet<>();
            changes.records(partition).forEach(change -> tags.addAll(ChangeTags.of(change)));
            long position = consumer.position(partition);
            if (!invalidation.apply(partition.partition(), position, tags)) {
                reached.clear();
                return false;
            }
            reached.put(partition, position);
        }
        return true;
    }
}
