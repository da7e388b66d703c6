/**
 * Hangul as it is typed: syllables, the keys that make them, and the keys of the other layout. In: text. Out: text.
 */
@NullMarked
package io.shopstream.model.korean;

import org.jspecify.annotations.NullMarked;
