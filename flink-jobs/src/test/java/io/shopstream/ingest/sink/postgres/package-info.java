@NullMarked
package io.shopstream.ingest.sink.postgres;

import org.jspecify.annotations.NullMarked;
