package io.shopstream.ingest.source;

import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** A topic as a source: committed records only. */
public final class TopicSource {

    /**
     * A record of strangers may be 50 MB long once it is decompressed, and a reader holds four polls at a time: one being
     * read, two waiting, one on its way. With Kafka's 500 records a poll, pages of 400 KB that wait end the TaskManager.
     */
    private static final String RECORDS_OF_STRANGERS = "1";

    /** Changes are the jobs' own and small. */
    private static final String RECORDS_OF_OURS = "500";

    private TopicSource() {}

    /**
     * All records that came from outside, of any size, from the oldest where the job has no checkpoint.
     *
     * @param group shows the job's progress in Kafka's tools; the checkpoint, not the group, is where the job goes on
     */
    public static KafkaSource<SourceRecord> of(String bootstrapServers, String topic, String group) {
        return topic(bootstrapServers, topic, group, RECORDS_OF_STRANGERS)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .build();
    }

    /** All records that the jobs wrote, from the oldest where the job has no checkpoint. */
    public static KafkaSource<SourceRecord> ofOurs(String bootstrapServers, String topic, String group) {
        return topic(bootstrapServers, topic, group, RECORDS_OF_OURS)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .build();
    }

    /** All records that are there when the job starts; then it ends. */
    public static Source<SourceRecord, ?, ?> present(String bootstrapServers, String topic, String group) {
        return new TopicRangeSource(topic(bootstrapServers, topic, group, RECORDS_OF_OURS)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .build());
    }

    /** The records of a range; it ends with the last that is there when the job starts, at the latest. */
    public static Source<SourceRecord, ?, ?> of(
            String bootstrapServers, String topic, String group, AppendedRange range) {
        return new TopicRangeSource(topic(bootstrapServers, topic, group, RECORDS_OF_STRANGERS)
                .setStartingOffsets(OffsetsInitializer.timestamp(range.from().toEpochMilli()))
                .setBounded(OffsetsInitializer.timestamp(range.to().toEpochMilli()))
                .build());
    }

    private static KafkaSourceBuilder<SourceRecord> topic(
            String bootstrapServers, String topic, String group, String recordsAPoll) {
        return KafkaSource.<SourceRecord>builder()
                .setBootstrapServers(bootstrapServers)
                .setTopics(topic)
                .setGroupId(group)
                .setDeserializer(new SourceRecordDeserializer())
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, recordsAPoll);
    }
}
