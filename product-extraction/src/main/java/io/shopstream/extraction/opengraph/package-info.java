/**
 * Reads meta tags. In: a document. Out: what its head says of a product.
 */
@NullMarked
package io.shopstream.extraction.opengraph;

import org.jspecify.annotations.NullMarked;
