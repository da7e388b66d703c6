package io.shopstream.query.changes;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** {@code product-changes}; each cursor is a consumer without a group. */
public final class KafkaChangeTopic implements ChangeTopic {

    private final String bootstrapServers;

    public KafkaChangeTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public ChangeCursor atEnd() {
        return opened("changes", KafkaChangeTopic::seekEnd);
    }

    @Override
    public ChangeCursor from(TopicPosition position) {
        return opened("resume", (consumer, partitions) -> seek(consumer, partitions, position));
    }

    /** Opens a consumer and places it. */
    private ChangeCursor opened(
            String client, BiFunction<Consumer<String, byte[]>, List<TopicPartition>, Boolean> place) {
        Consumer<String, byte[]> consumer = null;
        try {
            consumer = KafkaConsumers.open(bootstrapServers, client, Map.of());
            List<TopicPartition> partitions = KafkaConsumers.partitions(consumer);
            consumer.assign(partitions);
            return new KafkaChangeCursor(consumer, partitions, place.apply(consumer, partitions));
        } catch (KafkaException e) {
            if (consumer != null) {
                consumer.close();
            }
            throw new ChangesUnavailableException("Changes cannot be read now.", e);
        }
    }

    private static boolean seekEnd(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        consumer.endOffsets(partitions).forEach(consumer::seek);
        return false;
    }

    /** Returns whether something was missed: a place before the oldest record, or behind the newest of another topic. */
    private static boolean seek(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions, TopicPosition position) {
        Map<TopicPartition, Long> oldest = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean missed = false;
        for (TopicPartition partition : partitions) {
            long wanted = position.of(partition.partition());
            boolean kept = wanted >= oldest.get(partition) && wanted <= ends.get(partition);
            // A partition that the position does not know was added since, and nobody has seen any of it.
            missed |= !kept && partition.partition() < position.next().size();
            consumer.seek(partition, kept ? wanted : oldest.get(partition));
        }
        return missed;
    }
}
