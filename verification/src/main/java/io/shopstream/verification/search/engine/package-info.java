/** Engines that answer: a real OpenSearch of the run's own, the production search, and plain OpenSearch. In: a text. Out: product keys, the best first. */
@NullMarked
package io.shopstream.verification.search.engine;

import org.jspecify.annotations.NullMarked;
