/** The input. In: a number of pages. Out: pages on their topic, and what each must become. */
@NullMarked
package io.shopstream.benchmark.page;

import org.jspecify.annotations.NullMarked;
