/** Reads topics. In: Kafka records. Out: the same records with all that a dead letter must say of them. */
@NullMarked
package io.shopstream.ingest.source;

import org.jspecify.annotations.NullMarked;
