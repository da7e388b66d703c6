/**
 * Says how the pipeline is. In: Flink's REST interface, what PostgreSQL knows of each shop, the servers' readiness. Out:
 * what each of them last said, and how long ago, without making whoever asks wait.
 */
@NullMarked
package io.shopstream.query.pipeline;

import org.jspecify.annotations.NullMarked;
