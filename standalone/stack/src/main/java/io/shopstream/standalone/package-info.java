/**
 * The {@code shopstream} command: the whole system on one machine. In: the command line and the environment. Out: running
 * servers and what a person wants to know about them.
 */
@NullMarked
package io.shopstream.standalone;

import org.jspecify.annotations.NullMarked;
