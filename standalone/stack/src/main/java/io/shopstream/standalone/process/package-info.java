/**
 * Processes that end with this one, also when it is killed. In: a command line. Out: a running child and its end.
 */
@NullMarked
package io.shopstream.standalone.process;

import org.jspecify.annotations.NullMarked;
