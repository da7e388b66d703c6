/** The index job. In: committed changes of products. Out: documents in the search index. */
@NullMarked
package io.shopstream.index;

import org.jspecify.annotations.NullMarked;
