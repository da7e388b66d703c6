/**
 * Reads microdata. In: a document. Out: its items as JSON objects in the form of JSON-LD.
 */
@NullMarked
package io.shopstream.extraction.microdata;

import org.jspecify.annotations.NullMarked;
