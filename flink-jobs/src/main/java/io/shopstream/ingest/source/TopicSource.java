package io.shopstream.ingest.source;

import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** A topic as a source: committed records only. */
public final class TopicSource {

    private TopicSource() {}

    /**
     * All records, from the oldest where the job has no checkpoint.
     *
     * @param group shows the job's progress in Kafka's tools; the checkpoint, not the group, is where the job goes on
     */
    public static KafkaSource<SourceRecord> of(String bootstrapServers, String topic, String group) {
        return topic(bootstrapServers, topic, group)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .build();
    }

    /** The records of a range; it ends with the last that is there when the job starts, at the latest. */
    public static Source<SourceRecord, ?, ?> of(
            String bootstrapServers, String topic, String group, AppendedRange range) {
        return new TopicRangeSource(topic(bootstrapServers, topic, group)
                .setStartingOffsets(OffsetsInitializer.timestamp(range.from().toEpochMilli()))
                .setBounded(OffsetsInitializer.timestamp(range.to().toEpochMilli()))
                .build());
    }

    private static KafkaSourceBuilder<SourceRecord> topic(String bootstrapServers, String topic, String group) {
        return KafkaSource.<SourceRecord>builder()
                .setBootstrapServers(bootstrapServers)
                .setTopics(topic)
                .setGroupId(group)
                .setDeserializer(new SourceRecordDeserializer())
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setProperty(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "12582912");
    }
}
