/** Queries whose answers were judged by people or by rules. In: ratings. Out: the gain of each product for each query. */
@NullMarked
package io.shopstream.verification.search.judged;

import org.jspecify.annotations.NullMarked;
