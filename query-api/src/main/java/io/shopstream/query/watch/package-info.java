/**
 * Watches prices and stock for people who asked to be told. In: the changes of products. Out: for each change that a watch asked
 * for one signed call of its webhook, written into an outbox first, so that nothing is told twice or forgotten.
 */
@NullMarked
package io.shopstream.query.watch;

import org.jspecify.annotations.NullMarked;
