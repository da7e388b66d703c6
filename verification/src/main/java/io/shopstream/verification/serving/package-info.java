/** Measures how fast the query API serves, under a load that waits for nobody. In: the shared catalogue. Out: a report. */
@NullMarked
package io.shopstream.verification.serving;

import org.jspecify.annotations.NullMarked;
