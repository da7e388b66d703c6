/**
 * Korean analysis under the names of upstream's {@code analysis-nori}, which is not published as an artifact. In: an
 * index's analysis settings. Out: Lucene's Korean tokenizer and filters.
 */
@NullMarked
package io.shopstream.standalone.opensearch.nori;

import org.jspecify.annotations.NullMarked;
