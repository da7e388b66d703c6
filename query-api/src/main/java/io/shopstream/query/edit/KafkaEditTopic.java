package io.shopstream.query.edit;

import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductEdit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** The topic in Kafka. Nothing is connected before it is first used, and nothing waits longer than some seconds. */
public final class KafkaEditTopic implements EditTopic, AutoCloseable {

    private final EditAppender appender;
    private final TopicReader single;
    private final TopicReader tail;
    private final TopicReader progress;
    private final TopicReader letters;
    private final KafkaRecentEdits recent;
    private final KafkaVerdicts verdicts;

    public KafkaEditTopic(String bootstrapServers, Clock clock) {
        EditClients clients = new EditClients(bootstrapServers);
        appender = new EditAppender(clients::producer);
        single = new TopicReader(clients::reader);
        tail = new TopicReader(clients::reader);
        progress = new TopicReader(() -> clients.observer(KafkaVerdicts.INGEST_GROUP));
        letters = new TopicReader(clients::reader);
        recent = new KafkaRecentEdits(tail, clock);
        verdicts = new KafkaVerdicts(progress, letters);
    }

    @Override
    public SentEdit append(ProductEdit edit) {
        return appender.append(edit);
    }

    @Override
    public Optional<SentEdit> at(EditPlace place) {
        return single.ask(consumer -> at(consumer, place));
    }

    @Override
    public RecentEdits recent() {
        recent.catchUp();
        return recent;
    }

    @Override
    public Verdict verdict(SentEdit edit) {
        return verdicts.on(edit);
    }

    @Override
    public void close() {
        appender.close();
        List.of(single, tail, progress, letters).forEach(TopicReader::close);
    }

    private static Optional<SentEdit> at(Consumer<byte[], byte[]> consumer, EditPlace place) {
        TopicPartition partition = new TopicPartition(Topics.PRODUCT_EDITS, place.partition());
        if (!TopicReader.partitions(consumer, Topics.PRODUCT_EDITS).contains(partition)) {
            return Optional.empty();
        }
        List<TopicPartition> one = List.of(partition);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(one);
        if (place.offset() < first.getOrDefault(partition, 0L)) {
            return Optional.empty();
        }
        consumer.assign(one);
        consumer.seek(partition, place.offset());
        return TopicReader.read(consumer, Optional::of)
                .filter(record -> record.offset() == place.offset())
                .flatMap(EditRecord::read);
    }
}
