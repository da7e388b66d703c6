/**
 * The crawler: frontier, fetch, discover, publish; this package wires the steps. In: addresses of shops. Out: their pages
 * on the topic {@code raw-pages}.
 */
@NullMarked
package io.shopstream.crawler;

import org.jspecify.annotations.NullMarked;
