package io.shopstream.query.changes;

import io.shopstream.model.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;

/** A member of a consumer group. A group that is new begins with the oldest change, so that none is left out while it forms. */
public final class KafkaChangeShare implements ChangeShare {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 500;

    private final Consumer<String, byte[]> consumer;

    private KafkaChangeShare(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Joins a group.
     *
     * @throws ChangesUnavailableException when the address of Kafka leads nowhere
     */
    public static ChangeShare join(String bootstrapServers, String group) {
        try {
            Consumer<String, byte[]> consumer = KafkaConsumers.open(
                    bootstrapServers,
                    group,
                    Map.of(
                            ConsumerConfig.GROUP_ID_CONFIG,
                            "shopstream-" + group,
                            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                            "earliest",
                            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                            MOST_AT_ONCE));
            consumer.subscribe(List.of(Topics.PRODUCT_CHANGES));
            return new KafkaChangeShare(consumer);
        } catch (KafkaException e) {
            throw new ChangesUnavailableException("Changes cannot be read now.", e);
        }
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
    public void done() {
        try {
            consumer.commitSync();
        } catch (KafkaException e) {
            throw new ChangesUnavailableException("Changes cannot be marked as done now.", e);
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(PATIENCE));
    }
}
