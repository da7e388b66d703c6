/**
 * Reads prices and currencies. In: text as shops write it. Out: exact amounts and ISO 4217 codes.
 */
@NullMarked
package io.shopstream.extraction.price;

import org.jspecify.annotations.NullMarked;
