package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.DURATION;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.junit.jupiter.api.Test;

final class EpochWriterTest {

    private static final SinkWriter.Context NO_CONTEXT = new SinkWriter.Context() {
        @Override
        public long currentWatermark() {
            return Long.MIN_VALUE;
        }

        @Override
        public Long timestamp() {
            return Long.MIN_VALUE;
        }
    };

    private final PostgresSinkOptions options = PostgresSinkOptions.of(
                    "jdbc:postgresql://127.0.0.1/x", "u", null, "job")
            .withChunkBytes(1024);
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void epochIsSplitIntoCommittablesOfTheSetSize() throws Exception {
        EpochWriter<Event> writer = writer(options);
        for (int i = 0; i < 100; i++) {
            writer.write(Event.of(i), NO_CONTEXT);
        }

        Collection<CommittableRows> epoch = writer.prepareCommit();

        Set<String> keys = new HashSet<>();
        for (CommittableRows committable : epoch) {
            assertThat(committable.encodedBytes()).isBetween(1, 1024 + 50);
            UnitReader.unitsOf(committable).forEach(unit -> keys.add(unit.key()));
        }
        assertThat(epoch).hasSize(4).extracting(CommittableRows::rows).containsExactly(26, 26, 26, 22);
        assertThat(keys).hasSize(100);
        assertThat(pauses).isEmpty();
    }

    @Test
    void unitLargerThanACommittableIsOneOfItsOwn() throws Exception {
        EpochWriter<Event> writer = writer(options);
        writer.write(new Event("x".repeat(5000), "1"), NO_CONTEXT);
        writer.write(Event.of(1), NO_CONTEXT);

        assertThat(writer.prepareCommit()).extracting(CommittableRows::rows).containsExactly(1, 1);
    }

    @Test
    void nextEpochHoldsNothingOfTheLast() throws Exception {
        EpochWriter<Event> writer = writer(options);
        writer.write(Event.of(1), NO_CONTEXT);

        assertThat(writer.prepareCommit()).hasSize(1);
        assertThat(writer.prepareCommit()).isEmpty();
    }

    @Test
    void epochBeyondItsLimitSlowsDownAndThenFails() throws Exception {
        EpochWriter<Event> writer = writer(options.withEpochBytes(20_000));
        Random random = new Random(1);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        writer.write(
                                new Event(Long.toHexString(random.nextLong()).repeat(8), "1"), NO_CONTEXT);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 4 times its limit of 20000: find out why checkpoints do not complete");
        assertThat(pauses).isSorted().first(DURATION).isBetween(Duration.ofMillis(1), Duration.ofMillis(100));
        assertThat(pauses.get(pauses.size() - 1)).isEqualTo(Duration.ofSeconds(1));
    }

    private EpochWriter<Event> writer(PostgresSinkOptions with) {
        return new EpochWriter<>(with, List.of(Event.WRITE), new Event.Encoder(), pauses::add);
    }
}
