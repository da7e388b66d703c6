package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CommittableRowsSerializerTest {

    private final CommittableRowsSerializer serializer = new CommittableRowsSerializer();

    @Test
    void committableSurvivesTheCheckpoint() throws IOException {
        CommittableRows given = Committables.events(List.of(Event.of(1), Event.of(2)));

        CommittableRows read = serializer.deserialize(serializer.getVersion(), serializer.serialize(given));

        assertThat(read).usingRecursiveComparison().isEqualTo(given);
    }

    /** Bytes that a savepoint of the first release holds: no later release may change this file, only add others. */
    @Test
    void firstVersionIsStillRead() throws IOException {
        CommittableRows read = serializer.deserialize(1, golden());

        assertThat(read.id()).isEqualTo(UUID.fromString("3f2a5c1e-0b7d-4e68-9a41-d2c8b6e07f15"));
        assertThat(read.rows()).isEqualTo(3);
        assertThat(UnitReader.unitsOf(read))
                .extracting(unit -> unit.key() + " "
                        + unit.rows().stream()
                                .map(row -> row.table() + Arrays.toString(row.values()))
                                .toList())
                .containsExactly("shop:1 [0[shop:1, 무신사], 1[null]]", "shop:2 [0[shop:2, ]]");
    }

    @Test
    void laterVersionIsRefusedWithAdvice() {
        assertThatThrownBy(() -> serializer.deserialize(2, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessage("A committable has version 2 of its form, this release reads 1:"
                        + " restore with the release that wrote the savepoint, or a later one.");
    }

    private static byte[] golden() throws IOException {
        try (InputStream file = CommittableRowsSerializerTest.class.getResourceAsStream("committable-v1.bin")) {
            return Objects.requireNonNull(file, "committable-v1.bin").readAllBytes();
        }
    }
}
