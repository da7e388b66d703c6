package io.shopstream.operations.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobProgressIT {

    private static final int PARTITIONS = Topics.PARTITIONS + 2;

    @TempDir
    private static Path folder;

    private static TestKafka kafka;
    private static Admin admin;

    private JobProgress progress;

    @BeforeAll
    static void start() throws Exception {
        kafka = TestKafka.start(folder);
        admin = kafka.admin();
        admin.createTopics(List.of(new NewTopic(Topics.PRODUCT_CHANGES, PARTITIONS, (short) 1)))
                .all()
                .get();
    }

    @AfterAll
    static void stop() {
        admin.close();
        kafka.close();
    }

    @BeforeEach
    void open() {
        progress = JobProgress.in(kafka.address());
    }

    @AfterEach
    void close() {
        progress.close();
    }

    @Test
    void partitionsAreCountedHoweverManyTheTopicHas() throws Exception {
        send(PARTITIONS - 1, 1);

        assertThat(progress.ends(JobGroup.INDEX)).hasSize(PARTITIONS);
        assertThat(ahead(PARTITIONS - 1)).isEqualTo(1);
    }

    @Test
    void recordsAreAheadThoughThoseBeforeThemAreNoLongerKept() throws Exception {
        TopicPartition first = new TopicPartition(Topics.PRODUCT_CHANGES, 0);
        send(0, 3);
        admin.deleteRecords(Map.of(first, RecordsToDelete.beforeOffset(2)))
                .all()
                .get();
        admin.alterConsumerGroupOffsets(JobGroup.INDEX.id(), Map.of(first, new OffsetAndMetadata(1)))
                .all()
                .get();

        assertThat(ahead(0)).isEqualTo(2);
    }

    private long ahead(int partition) {
        TopicPartition one = new TopicPartition(Topics.PRODUCT_CHANGES, partition);
        return progress.ahead(
                JobGroup.INDEX, Map.of(one, progress.ends(JobGroup.INDEX).get(one)));
    }

    private static void send(int partition, int records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.address()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < records; number++) {
                producer.send(new ProducerRecord<>(Topics.PRODUCT_CHANGES, partition, null, new byte[] {1}))
                        .get();
            }
        }
    }
}
