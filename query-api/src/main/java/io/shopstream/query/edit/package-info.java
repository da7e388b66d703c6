/**
 * Sends edits of products and tells what became of them. In: what a client asks to be changed. Out: a record of
 * {@code product-edits}, and later its status from what the ingest job wrote.
 */
@NullMarked
package io.shopstream.query.edit;

import org.jspecify.annotations.NullMarked;
