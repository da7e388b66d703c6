/**
 * What is known of a product. In: facts that pages and edits state. Out: keys, observations with versions, and the
 * product they join to.
 */
@NullMarked
package io.shopstream.model.product;

import org.jspecify.annotations.NullMarked;
