package io.shopstream.ingest.deduplicate;

import static io.shopstream.ingest.deduplicate.Observed.detail;
import static io.shopstream.ingest.deduplicate.Observed.tile;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.deduplicate.Deduplication.Outcome;
import io.shopstream.model.product.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State of a class that had fewer fields, read by the class of today. */
class AddedStateFieldTest {

    private static final String FORMER_SEEN = """
            package io.shopstream.ingest.deduplicate;

            public record Seen(io.shopstream.model.product.Observation newest, long sinceVersion) {}
            """;

    private static final String FORMER_KNOWN_PRODUCT = """
            package io.shopstream.ingest.deduplicate;

            public record KnownProduct(Seen detail, Seen tile, long emittedVersion) {}
            """;

    private static final Observation PAGE = detail(0, 10_000);

    @Test
    void fieldsThatWereAddedArriveAsNullAndZero(@TempDir Path folder) throws Exception {
        TypeSerializer<Object> former;
        DataOutputSerializer state = new DataOutputSerializer(1 << 10);
        try (FormerClasses classes = FormerClasses.compiled(folder, FORMER_SEEN, FORMER_KNOWN_PRODUCT)) {
            Object seen = classes.instance("Seen", PAGE, PAGE.version());
            Object known = classes.instance("KnownProduct", seen, null, 7L);
            former = serializer(known.getClass());
            former.serialize(known, state);
        }

        TypeSerializerSnapshot<KnownProduct> snapshot = throughACheckpoint(former.snapshotConfiguration());

        assertThat(AddedStateFieldTest.<KnownProduct>serializer(KnownProduct.class)
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(snapshot)
                        .isCompatibleAfterMigration())
                .isTrue();
        assertThat(snapshot.restoreSerializer().deserialize(new DataInputDeserializer(state.getCopyOfBuffer())))
                .isEqualTo(new KnownProduct(new Seen(PAGE, PAGE.version(), 0), null, null, 7, null, null));
    }

    @Test
    void stateThatDoesNotSayWhatIsWrittenIsWrittenOnceMore() {
        KnownProduct stored = KnownProduct.stored(Observed.stored(PAGE, tile(10, 10_000)));
        KnownProduct former = new KnownProduct(
                Seen.first(PAGE),
                Seen.first(tile(10, 10_000)),
                null,
                stored.emittedVersion(),
                stored.emittedHash(),
                null);
        Deduplication deduplication = new Deduplication(Duration.ofHours(1));

        Outcome first = deduplication.after(former, detail(20, 9_000));
        Outcome second = deduplication.after(first.next(), detail(30, 8_000));

        assertThat(first.write().observations()).containsExactly(detail(20, 9_000), tile(10, 10_000));
        assertThat(second.write().observations()).containsExactly(detail(30, 8_000));
    }

    @SuppressWarnings("unchecked")
    private static <T> TypeSerializer<T> serializer(Class<? extends T> type) {
        return (TypeSerializer<T>) TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
    }

    /** Written as a checkpoint has it, and read with the classes of today. */
    private static TypeSerializerSnapshot<KnownProduct> throughACheckpoint(TypeSerializerSnapshot<Object> snapshot)
            throws IOException {
        DataOutputSerializer written = new DataOutputSerializer(1 << 10);
        TypeSerializerSnapshot.writeVersionedSnapshot(written, snapshot);
        return TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(written.getCopyOfBuffer()), KnownProduct.class.getClassLoader());
    }
}
