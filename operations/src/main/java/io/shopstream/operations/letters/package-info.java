/**
 * Records and rows that could not be used. In: the topic {@code dead-letters} and the table {@code rejected_rows}. Out: what
 * they are, and on request another try.
 */
@NullMarked
package io.shopstream.operations.letters;

import org.jspecify.annotations.NullMarked;
