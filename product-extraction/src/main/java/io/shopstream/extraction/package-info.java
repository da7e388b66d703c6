/**
 * From a page's bytes to products, in plain functions. In: a raw page. Out: its products, or the rule that it broke.
 */
@NullMarked
package io.shopstream.extraction;

import org.jspecify.annotations.NullMarked;
