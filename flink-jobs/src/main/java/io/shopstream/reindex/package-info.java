/** The reindex job. In: the products that PostgreSQL holds. Out: documents in an index of a given name. */
@NullMarked
package io.shopstream.reindex;

import org.jspecify.annotations.NullMarked;
