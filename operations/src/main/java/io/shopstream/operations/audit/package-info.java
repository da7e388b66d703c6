/**
 * Holds the search index against the database. In: the product table and the index. Out: which products are missing, stale or
 * extra, and on request an index that is mended.
 */
@NullMarked
package io.shopstream.operations.audit;

import org.jspecify.annotations.NullMarked;
