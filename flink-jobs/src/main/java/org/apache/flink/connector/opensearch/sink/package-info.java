/**
 * Lets flink-connector-opensearch2, built for Flink 1.19, run on Flink 2. In: a bulk exchange. Out: the connector's own
 * writer. It stands in the connector's package since the writer is package-private, and goes when a release for Flink 2 is
 * out.
 */
@NullMarked
package org.apache.flink.connector.opensearch.sink;

import org.jspecify.annotations.NullMarked;
