/**
 * The words that search knows, as data. In: lines that an administrator sends. Out: the version that the live index was
 * built with.
 */
@NullMarked
package io.shopstream.query.dictionary;

import org.jspecify.annotations.NullMarked;
