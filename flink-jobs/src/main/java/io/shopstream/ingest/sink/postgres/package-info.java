/**
 * Writes to PostgreSQL exactly once. In: the stream's elements, each a unit of rows for several tables. Out: one
 * transaction per committable, which holds its rows together with the ledger's entry that it was applied.
 */
@NullMarked
package io.shopstream.ingest.sink.postgres;

import org.jspecify.annotations.NullMarked;
