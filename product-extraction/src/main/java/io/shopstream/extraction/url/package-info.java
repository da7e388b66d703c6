/**
 * Reads addresses. In: what a page wrote. Out: absolute addresses and the product numbers in them.
 */
@NullMarked
package io.shopstream.extraction.url;

import org.jspecify.annotations.NullMarked;
