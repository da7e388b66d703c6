/** The ingest job. In: pages and edits. Out: products in PostgreSQL, their changes and dead letters in Kafka. */
@NullMarked
package io.shopstream.ingest;

import org.jspecify.annotations.NullMarked;
