/**
 * Reads the changes of products and streams them. In: {@code product-changes}, what is committed of it. Out: each change once
 * to every client that asked for it, from the place where the client was.
 */
@NullMarked
package io.shopstream.query.changes;

import org.jspecify.annotations.NullMarked;
