/**
 * Walks schema.org objects, whatever syntax they came in. In: JSON objects. Out: product signals.
 */
@NullMarked
package io.shopstream.extraction.schemaorg;

import org.jspecify.annotations.NullMarked;
