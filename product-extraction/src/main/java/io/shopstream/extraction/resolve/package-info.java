/**
 * Decides what a page is about and merges its sources field by field. In: signals. Out: product facts.
 */
@NullMarked
package io.shopstream.extraction.resolve;

import org.jspecify.annotations.NullMarked;
