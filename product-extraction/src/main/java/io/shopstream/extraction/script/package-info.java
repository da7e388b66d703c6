/**
 * Reads the data that scripts of a page carry. In: a page and what it is about. Out: what the data say of that product.
 */
@NullMarked
package io.shopstream.extraction.script;

import org.jspecify.annotations.NullMarked;
