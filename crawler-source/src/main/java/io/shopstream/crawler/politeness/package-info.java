/** Paces the requests to a shop. In: the delays that settings, robots.txt and answers ask for. Out: how far apart two fetches are. */
@NullMarked
package io.shopstream.crawler.politeness;

import org.jspecify.annotations.NullMarked;
