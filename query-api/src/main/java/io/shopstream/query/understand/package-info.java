/**
 * What a shopper's words ask for besides text: prices, colours, sizes. In: a query as typed. Out: filters with the words
 * that say them, and the words that are left.
 */
@NullMarked
package io.shopstream.query.understand;

import org.jspecify.annotations.NullMarked;
