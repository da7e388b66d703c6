/**
 * Reads the changes of products. In: {@code product-changes}, what is committed of it. Out: the cached answers that a change made
 * old end; each change goes once to every client that asked for it, from the place where the client was, and to the watches.
 */
@NullMarked
package io.shopstream.query.changes;

import org.jspecify.annotations.NullMarked;
