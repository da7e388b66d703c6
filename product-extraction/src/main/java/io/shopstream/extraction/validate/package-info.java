/**
 * Holds facts against plain named rules. In: facts. Out: repaired facts with warnings, or a refusal.
 */
@NullMarked
package io.shopstream.extraction.validate;

import org.jspecify.annotations.NullMarked;
