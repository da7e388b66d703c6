/** Obeys robots.txt (RFC 9309). In: an address. Out: whether it may be fetched, the wanted delay, the shop's sitemaps. */
@NullMarked
package io.shopstream.crawler.robots;

import org.jspecify.annotations.NullMarked;
