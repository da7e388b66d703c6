/** The real servers that everything is measured on. In: a folder and ports. Out: a running stack, its jobs, what its processes cost. */
@NullMarked
package io.shopstream.benchmark.stack;

import org.jspecify.annotations.NullMarked;
