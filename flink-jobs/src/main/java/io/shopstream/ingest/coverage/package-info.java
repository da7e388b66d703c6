/** Watches how often the pages of each shop give each field. In: counts of the steps. Out: alerts. */
@NullMarked
package io.shopstream.ingest.coverage;

import org.jspecify.annotations.NullMarked;
