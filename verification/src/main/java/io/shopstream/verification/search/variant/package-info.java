/** Ways to miss a word when searching for it. In: the catalogue and a seed. Out: queries, each with what its shopper meant. */
@NullMarked
package io.shopstream.verification.search.variant;

import org.jspecify.annotations.NullMarked;
