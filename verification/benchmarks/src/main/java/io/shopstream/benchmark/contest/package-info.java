/** Runs contenders in turn on the same input. In: contenders and pages. Out: one measured leg after another. */
@NullMarked
package io.shopstream.benchmark.contest;

import org.jspecify.annotations.NullMarked;
