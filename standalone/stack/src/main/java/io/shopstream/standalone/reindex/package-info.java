/**
 * Builds the search index anew beside the one that serves. In: the products of PostgreSQL. Out: a new index behind the
 * alias, without a search that fails meanwhile.
 */
@NullMarked
package io.shopstream.standalone.reindex;

import org.jspecify.annotations.NullMarked;
