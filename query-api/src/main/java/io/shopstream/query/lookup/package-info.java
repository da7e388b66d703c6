/**
 * Looks up one product and the history of its price. In: a product key. Out: what PostgreSQL, the source of truth, holds
 * of it.
 */
@NullMarked
package io.shopstream.query.lookup;

import org.jspecify.annotations.NullMarked;
