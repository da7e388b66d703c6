/**
 * Proves that the crash test can fail. In: the jobs' sources and jar. Out: a jar with one promise broken on purpose, and
 * what the crash test found in it.
 */
@NullMarked
package io.shopstream.verification.mutation;

import org.jspecify.annotations.NullMarked;
