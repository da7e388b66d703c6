package io.shopstream.ingest.source;

import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** A topic as a source: committed records only, from the oldest where the job has no checkpoint. */
public final class TopicSource {

    private TopicSource() {}

    /**
     * Builds the source.
     *
     * @param group shows the job's progress in Kafka's tools; the checkpoint, not the group, is where the job goes on
     */
    public static KafkaSource<SourceRecord> of(String bootstrapServers, String topic, String group) {
        return KafkaSource.<SourceRecord>builder()
                .setBootstrapServers(bootstrapServers)
                .setTopics(topic)
                .setGroupId(group)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new SourceRecordDeserializer())
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setProperty(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "12582912")
                .build();
    }
}
