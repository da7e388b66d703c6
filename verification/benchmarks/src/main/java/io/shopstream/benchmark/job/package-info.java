/** The ingest job cut short, run on the same cluster. In: pages from Kafka. Out: a count. */
@NullMarked
package io.shopstream.benchmark.job;

import org.jspecify.annotations.NullMarked;
