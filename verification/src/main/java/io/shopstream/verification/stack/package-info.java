/**
 * The one-machine stack as proofs use it. In: a folder and free ports. Out: the running servers, their addresses and their
 * processes.
 */
@NullMarked
package io.shopstream.verification.stack;

import org.jspecify.annotations.NullMarked;
