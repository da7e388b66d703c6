/** What moves between the programs besides pages. In: joined products. Out: changes, edits and dead letters as JSON. */
@NullMarked
package io.shopstream.model.change;

import org.jspecify.annotations.NullMarked;
