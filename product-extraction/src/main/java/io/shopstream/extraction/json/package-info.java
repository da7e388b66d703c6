/**
 * Reads JSON as shops write it. In: text of a page. Out: its values as trees.
 */
@NullMarked
package io.shopstream.extraction.json;

import org.jspecify.annotations.NullMarked;
