/** Joins the observations of a product. In: observations by key. Out: what is new to the stores. */
@NullMarked
package io.shopstream.ingest.deduplicate;

import org.jspecify.annotations.NullMarked;
