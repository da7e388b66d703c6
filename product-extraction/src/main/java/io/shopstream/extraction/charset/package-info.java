/**
 * Reads a page's bytes as text. In: bytes and content type. Out: the text as a browser would show it.
 */
@NullMarked
package io.shopstream.extraction.charset;

import org.jspecify.annotations.NullMarked;
