package io.shopstream.query.changes;

import io.shopstream.model.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** A consumer that was assigned all partitions, sorted by their numbers. */
final class KafkaChangeCursor implements ChangeCursor {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final boolean missedSome;

    KafkaChangeCursor(Consumer<String, byte[]> consumer, List<TopicPartition> partitions, boolean missedSome) {
        this.consumer = consumer;
        this.partitions = List.copyOf(partitions);
        this.missedSome = missedSome;
    }

    @Override
    public List<CommittedChange> read(Duration wait) {
        try {
            return KafkaConsumers.changes(consumer.poll(wait));
        } catch (KafkaException e) {
            throw new ChangesUnavailableException("Changes cannot be read now.", e);
        }
    }

    @Override
    public TopicPosition position() {
        try {
            return new TopicPosition(partitions.stream().map(consumer::position).toList());
        } catch (KafkaException e) {
            throw new ChangesUnavailableException("Changes cannot be read now.", e);
        }
    }

    @Override
    public boolean missedSome() {
        return missedSome;
    }

    @Override
    public boolean answers() {
        try {
            consumer.endOffsets(partitions, PATIENCE);
            if (consumer.partitionsFor(Topics.PRODUCT_CHANGES, PATIENCE).size() != partitions.size()) {
                throw new ChangesUnavailableException("Partitions were added to " + Topics.PRODUCT_CHANGES + ".", null);
            }
            return true;
        } catch (KafkaException e) {
            return false;
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(PATIENCE));
    }
}
