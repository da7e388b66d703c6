/**
 * Invents what the shop sells and moves its prices and stock. In: a seed and a number of ticks; out: products and offers.
 */
@NullMarked
package io.shopstream.demoshop.catalogue;

import org.jspecify.annotations.NullMarked;
