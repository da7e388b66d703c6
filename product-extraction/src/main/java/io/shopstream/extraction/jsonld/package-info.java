/**
 * Reads JSON-LD blocks leniently. In: a document. Out: the JSON objects on it.
 */
@NullMarked
package io.shopstream.extraction.jsonld;

import org.jspecify.annotations.NullMarked;
