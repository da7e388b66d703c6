/**
 * Shows that the whole path works. In: a running stack and the demo shop. Out: products in both stores, compared row by row.
 */
@NullMarked
package io.shopstream.standalone.demo;

import org.jspecify.annotations.NullMarked;
