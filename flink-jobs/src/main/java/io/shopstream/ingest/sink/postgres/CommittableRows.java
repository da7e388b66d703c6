package io.shopstream.ingest.sink.postgres;

import java.util.Objects;
import java.util.UUID;

/**
 * Rows that wait in the checkpoint for their transaction.
 *
 * @param id random, minted once: a number of a checkpoint would come again after an older savepoint is restored
 * @param rows how many
 * @param encodedBytes size before deflating
 * @param deflated the units, sorted by key, in the form of {@link UnitBuffer}
 */
public record CommittableRows(UUID id, int rows, int encodedBytes, byte[] deflated) {

    public CommittableRows {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(deflated, "deflated");
    }
}
