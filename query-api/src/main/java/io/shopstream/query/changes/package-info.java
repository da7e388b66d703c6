/**
 * Follows the changes of products. In: {@code product-changes}, what is committed of it. Out: the cached answers that each
 * change made old are invalidated.
 */
@NullMarked
package io.shopstream.query.changes;

import org.jspecify.annotations.NullMarked;
