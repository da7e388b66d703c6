/** Measures of ranked answers. In: gains, or a figure for each query. Out: a figure with its uncertainty. */
@NullMarked
package io.shopstream.verification.search.measure;

import org.jspecify.annotations.NullMarked;
