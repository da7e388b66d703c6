/** Says whether a failed fetch is worth another attempt. In: what failed, and how often. Out: the time to wait, or that it is over. */
@NullMarked
package io.shopstream.crawler.retry;

import org.jspecify.annotations.NullMarked;
