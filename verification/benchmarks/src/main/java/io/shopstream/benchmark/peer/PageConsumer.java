package io.shopstream.benchmark.peer;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.shopstream.benchmark.page.PageReading;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.page.RawPageEvents;
import io.shopstream.model.product.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A member of a consumer group that reads pages. */
final class PageConsumer {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, CloudEvent> consumer;
    private final PageReading reading = new PageReading();

    /**
     * Joins a group.
     *
     * @param properties of the consumer that the peer chooses itself
     * @param ready run when the group has given it partitions
     */
    PageConsumer(PeerServers servers, Map<String, Object> properties, Runnable ready) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.kafka());
        all.put(ConsumerConfig.GROUP_ID_CONFIG, servers.group());
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // What came before a kill is to be read again soon, not after the default of 45 seconds.
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_000);
        consumer = new KafkaConsumer<>(all, new StringDeserializer(), new CloudEventDeserializer());
        consumer.subscribe(List.of(servers.topic()), new OnFirstAssignment(ready));
    }

    ConsumerRecords<String, CloudEvent> poll() {
        return consumer.poll(POLL);
    }

    /** The products on a record's page, seen at the time that the job would give them. */
    List<Observation> observations(ConsumerRecord<String, CloudEvent> record) {
        RawPage page = RawPageEvents.fromEvent(record.value());
        Instant appended = Instant.ofEpochMilli(record.timestamp());
        Instant observedAt = page.fetchedAt().isBefore(appended) ? page.fetchedAt() : appended;
        return reading.read(page, observedAt, record.topic(), record.partition(), record.offset());
    }

    void commit() {
        consumer.commitSync();
    }

    /** A member may be asked to wait for the others first, with no partition at all. */
    private static final class OnFirstAssignment implements ConsumerRebalanceListener {

        private final Runnable ready;
        private boolean told;

        private OnFirstAssignment(Runnable ready) {
            this.ready = ready;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!told && !partitions.isEmpty()) {
                told = true;
                ready.run();
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
    }
}
