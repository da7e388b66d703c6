/** Finds a shop's pages. In: a fetched page or a sitemap. Out: addresses inside the same shop. */
@NullMarked
package io.shopstream.crawler.discover;

import org.jspecify.annotations.NullMarked;
