/**
 * Reads what a person sees. In: a document. Out: name, price and availability, where one product is for sale.
 */
@NullMarked
package io.shopstream.extraction.visible;

import org.jspecify.annotations.NullMarked;
