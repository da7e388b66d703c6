/** The search index. In: a product. Out: its document, in the form that the mapping {@code opensearch/products.json} takes. */
@NullMarked
package io.shopstream.model.index;

import org.jspecify.annotations.NullMarked;
