/** Keeps which pages are still to be fetched, each once. In: addresses found. Out: the next address of a host that may be asked now. */
@NullMarked
package io.shopstream.crawler.frontier;

import org.jspecify.annotations.NullMarked;
