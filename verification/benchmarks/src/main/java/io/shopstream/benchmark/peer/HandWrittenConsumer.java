package io.shopstream.benchmark.peer;

import io.cloudevents.CloudEvent;
import io.shopstream.model.product.Observation;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * The strongest consumer that a sceptic would write by hand, one thread a partition: a batch of up to 2,000 pages, of
 * equal products only the newest, one transaction for all tables with the job's own set-based statements, one bulk to
 * OpenSearch, then the offsets. Guarantee: at least once; a repetition changes nothing in tables with keys, and doubles the
 * rows of one without.
 *
 * <p>What it is spared: state and its checkpoints, reading back what the database knows, the topic of changes, dead
 * letters, the hand-over between two jobs.
 */
final class HandWrittenConsumer implements Runnable {

    private static final int LARGEST_BATCH = 2_000;

    private final PeerServers servers;
    private final Runnable ready;

    HandWrittenConsumer(PeerServers servers, Runnable ready) {
        this.servers = servers;
        this.ready = ready;
    }

    @Override
    public void run() {
        PageConsumer pages = new PageConsumer(
                servers,
                Map.of(
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        LARGEST_BATCH,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        12_582_912),
                ready);
        IndexRequests index = new IndexRequests(servers.openSearch());
        try (BatchTransaction database = new BatchTransaction(servers.postgres())) {
            while (true) {
                Collection<Observation> batch = newest(pages, pages.poll());
                if (!batch.isEmpty()) {
                    database.write(batch);
                    index.putAll(batch.stream().map(ProductRows::product).toList());
                    pages.commit();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused a batch.", e);
        }
    }

    private static Collection<Observation> newest(PageConsumer pages, ConsumerRecords<String, CloudEvent> batch) {
        Map<String, Observation> newest = new HashMap<>();
        for (ConsumerRecord<String, CloudEvent> page : batch) {
            for (Observation observation : pages.observations(page)) {
                newest.merge(
                        observation.productKey(),
                        observation,
                        (one, other) -> one.version() >= other.version() ? one : other);
            }
        }
        return newest.values();
    }
}
