/**
 * The demo shop: a deterministic web shop to crawl. In: a host, a port and ticks; out: a running server and the truth about
 * what it serves.
 */
@NullMarked
package io.shopstream.demoshop;

import org.jspecify.annotations.NullMarked;
