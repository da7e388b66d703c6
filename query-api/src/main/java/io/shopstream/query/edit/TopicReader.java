package io.shopstream.query.edit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Lends one consumer to one thread at a time; it is made when first needed. Whoever waits too long for it, or for Kafka,
 * gets {@link EditsUnavailableException}.
 */
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Supplier<Consumer<byte[], byte[]>> factory;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Consumer<byte[], byte[]> consumer;

    TopicReader(Supplier<Consumer<byte[], byte[]>> factory) {
        this.factory = factory;
    }

    <T> T ask(Function<Consumer<byte[], byte[]>, T> question) {
        acquire();
        try {
            return question.apply(opened());
        } catch (KafkaException e) {
            throw new EditsUnavailableException("The topic of edits does not answer.", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
        }
    }

    static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** Goes to the first records that were appended at a time or later; to the end of a partition that has none. */
    static void seek(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Instant from) {
        consumer.assign(partitions);
        Map<TopicPartition, @Nullable OffsetAndTimestamp> starts = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), any -> from.toEpochMilli())));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
        }
    }

    /**
     * Reads on to the ends as they are now, until a record yields something.
     *
     * @throws EditsUnavailableException when that takes too long; the next reading goes on where this one stopped
     */
    static <T> Optional<T> read(
            Consumer<byte[], byte[]> consumer, Function<ConsumerRecord<byte[], byte[]>, Optional<T>> yields) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long giveUp = System.nanoTime() + EditClients.PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Optional<T> found = yields.apply(record);
                if (found.isPresent()) {
                    return found;
                }
            }
            if (System.nanoTime() > giveUp) {
                throw new EditsUnavailableException(
                        "The topic of edits is read too slowly.", new TimeoutException("" + ends));
            }
        }
        return Optional.empty();
    }

    private Consumer<byte[], byte[]> opened() {
        if (consumer == null) {
            consumer = factory.get();
        }
        return consumer;
    }

    private void acquire() {
        try {
            if (!lock.tryLock(EditClients.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EditsUnavailableException(
                        "Too many wait for the topic of edits.", new TimeoutException("waited for a reader"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EditsUnavailableException("The service is ending.", e);
        }
    }
}
