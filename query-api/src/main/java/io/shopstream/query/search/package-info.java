/**
 * Finds products by text, facets and price. In: a {@link io.shopstream.query.search.SearchQuery} whose values are checked.
 * Out: one page of hits with facet counts, read from the search index.
 */
@NullMarked
package io.shopstream.query.search;

import org.jspecify.annotations.NullMarked;
