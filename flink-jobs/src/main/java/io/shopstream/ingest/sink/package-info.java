/** Writes topics. In: changes and rejections. Out: Kafka records in transactions. */
@NullMarked
package io.shopstream.ingest.sink;

import org.jspecify.annotations.NullMarked;
