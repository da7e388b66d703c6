/** Fetches a page, plainly or through a browser. In: an address. Out: the answer as received, or why there is none. */
@NullMarked
package io.shopstream.crawler.fetch;

import org.jspecify.annotations.NullMarked;
