/**
 * Prepares empty servers for the programs. In: running servers. Out: topics, tables and the search index, as
 * {@code product-model} wants them.
 */
@NullMarked
package io.shopstream.standalone.provision;

import org.jspecify.annotations.NullMarked;
