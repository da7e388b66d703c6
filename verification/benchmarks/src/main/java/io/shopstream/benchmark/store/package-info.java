/** What the stores hold. In: what must be there. Out: how many rows are missing, wrong or doubled. */
@NullMarked
package io.shopstream.benchmark.store;

import org.jspecify.annotations.NullMarked;
