package io.shopstream.query.edit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shopstream.model.Topics;
import io.shopstream.model.product.ProductKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Remembers the edits of the last day by reading the topic itself, a little further at each question. So processes and
 * restarts share it, and it cannot disagree with what was sent.
 */
final class KafkaRecentEdits implements RecentEdits {

    private static final Duration MEMORY = Duration.ofHours(24);

    /** Some hundred bytes each. */
    private static final long MOST = 100_000;

    private final TopicReader reader;
    private final Clock clock;
    private final Cache<String, EditTrace> byKey =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<String, EditTrace> byName =
            Caffeine.newBuilder().maximumSize(MOST).build();

    KafkaRecentEdits(TopicReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Takes in what was sent since the last time. */
    void catchUp() {
        reader.ask(consumer -> {
            if (consumer.assignment().isEmpty()) {
                begin(consumer);
            }
            return TopicReader.read(consumer, record -> {
                remember(record);
                return Optional.empty();
            });
        });
    }

    @Override
    public Optional<EditTrace> newestOf(ProductKey key) {
        return Optional.ofNullable(byKey.getIfPresent(key.toString())).filter(this::isRecent);
    }

    @Override
    public Optional<EditTrace> named(String name) {
        return Optional.ofNullable(byName.getIfPresent(name)).filter(this::isRecent);
    }

    private void begin(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = TopicReader.partitions(consumer, Topics.PRODUCT_EDITS);
        TopicReader.seek(consumer, partitions, clock.instant().minus(MEMORY));
    }

    private void remember(ConsumerRecord<byte[], byte[]> record) {
        EditRecord.read(record).ifPresent(sent -> {
            EditTrace trace = new EditTrace(
                    sent.place(),
                    EditId.parse(sent.edit().id()),
                    sent.edit().productKey(),
                    sent.edit().issuedAt());
            byKey.put(trace.productKey(), trace);
            byName.asMap().putIfAbsent(trace.id().name(), trace);
        });
    }

    private boolean isRecent(EditTrace trace) {
        return trace.issuedAt().isAfter(clock.instant().minus(MEMORY));
    }
}
