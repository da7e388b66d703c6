package io.shopstream.ingest.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.decode.GuardedEdit;
import io.shopstream.model.product.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.storage.FileSystemCheckpointStorage;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the state takes, in the state backend of production. */
class StateSizeTest {

    private static final Duration LIFE = Duration.ofDays(90);
    private static final int ROUNDS = 14;
    private static final int PRODUCTS_OF_A_ROUND = 400;

    /** As many as the job has: they spread the keys of each round over the whole range, so that files overlap. */
    private static final int KEY_GROUPS = 128;

    @Test
    void typicalProductTakesUnderThreeKilobytes() throws IOException {
        KnownProduct known = KnownProduct.stored(
                Observed.stored(TypicalProducts.page(1, Observed.START), TypicalProducts.tile(1, Observed.START)));
        DataOutputSerializer bytes = new DataOutputSerializer(1 << 10);

        TypeInformation.of(KnownProduct.class)
                .createSerializer(new SerializerConfigImpl())
                .serialize(known, bytes);

        assertThat(bytes.length()).isLessThan(3 << 10);
    }

    /** Each round brings products of its own, and by the next one they have expired; what expired leaves with a compaction. */
    @Test
    void sizeStopsGrowingWhereProductsComeAndGo(@TempDir Path folder) throws Exception {
        List<Long> sizes = new ArrayList<>();
        try (RocksHarness harness = new RocksHarness(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                harness.setStateTtlProcessingTime(
                        LIFE.plusDays(1).multipliedBy(round).toMillis());
                harness.see(round * PRODUCTS_OF_A_ROUND, PRODUCTS_OF_A_ROUND);
                sizes.add(harness.checkpoint(round + 1));
            }
        }

        long round = sizes.get(0);
        assertThat(sizes.subList(ROUNDS / 2, ROUNDS))
                .allSatisfy(size -> assertThat(size).isLessThan(7 * round));
    }

    /** One subtask over RocksDB, with incremental checkpoints in a folder. */
    private static final class RocksHarness
            extends KeyedTwoInputStreamOperatorTestHarness<String, Observation, GuardedEdit, ProductWrite> {

        RocksHarness(Path folder) throws Exception {
            super(
                    new DeduplicateByKey(LIFE, LIFE, StoredObservations::new),
                    Observation::productKey,
                    GuardedEdit::productKey,
                    Types.STRING,
                    KEY_GROUPS,
                    1,
                    0);
            EmbeddedRocksDBStateBackend backend = new EmbeddedRocksDBStateBackend(true);
            backend.setDbStoragePath(folder.resolve("rocksdb").toString());
            backend.getMemoryConfiguration().setUseManagedMemory(false);
            setStateBackend(backend);
            setCheckpointStorage(new FileSystemCheckpointStorage(
                    folder.resolve("checkpoints").toUri()));
            open();
        }

        /** Page and tile of each product. */
        void see(int first, int products) throws Exception {
            for (int number = first; number < first + products; number++) {
                processElement1(TypicalProducts.page(number, Observed.START), 0);
                processElement1(TypicalProducts.tile(number, Observed.START), 0);
            }
        }

        /** Bytes of state that a checkpoint refers to. */
        long checkpoint(long number) throws Exception {
            prepareSnapshotPreBarrier(number);
            OperatorSubtaskState snapshot = snapshot(number, number);
            notifyOfCompletedCheckpoint(number);
            getOutput().clear();
            return snapshot.getManagedKeyedState().stream()
                    .mapToLong(KeyedStateHandle::getStateSize)
                    .sum();
        }
    }
}
