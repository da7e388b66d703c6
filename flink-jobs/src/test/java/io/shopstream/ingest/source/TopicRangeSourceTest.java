package io.shopstream.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicRangeSourceTest {

    private static final int READER = 0;
    private static final KafkaPartitionSplit READ = new KafkaPartitionSplit(new TopicPartition("raw-pages", 0), 10, 20);

    private final TopicRangeSource source = (TopicRangeSource) TopicSource.of(
            "127.0.0.1:1",
            "raw-pages",
            "product-backfill",
            new AppendedRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));
    private final List<Integer> toldThatNoMoreCome = new ArrayList<>();

    @Test
    void readersOfARestoredRangeAreToldThatNoMoreSplitsCome() throws Exception {
        try (var enumerator = restored(new KafkaSourceEnumState(List.of(READ), List.of(), true))) {
            enumerator.addReader(READER);
        }

        assertThat(toldThatNoMoreCome).containsExactly(READER);
    }

    @Test
    void readersOfARangeWhosePartitionsAreNotYetKnownWaitForThem() throws Exception {
        try (var enumerator = restored(new KafkaSourceEnumState(List.of(), List.of(), false))) {
            enumerator.addReader(READER);
        }

        assertThat(toldThatNoMoreCome).isEmpty();
    }

    private SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restored(KafkaSourceEnumState state)
            throws Exception {
        return source.restoreEnumerator(context(), state);
    }

    @SuppressWarnings("unchecked")
    private SplitEnumeratorContext<KafkaPartitionSplit> context() {
        return (SplitEnumeratorContext<KafkaPartitionSplit>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SplitEnumeratorContext.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "registeredReaders" -> {
                            return Map.of(READER, new ReaderInfo(READER, "here"));
                        }
                        case "signalNoMoreSplits" -> toldThatNoMoreCome.add((Integer) arguments[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }
}
