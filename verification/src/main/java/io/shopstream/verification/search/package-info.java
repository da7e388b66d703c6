/** Judges search: the production search and plain OpenSearch answer the same questions over the same products. In: the shared data. Out: a report. */
@NullMarked
package io.shopstream.verification.search;

import org.jspecify.annotations.NullMarked;
