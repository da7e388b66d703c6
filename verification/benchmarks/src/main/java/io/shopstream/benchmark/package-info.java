/** Measures what the system promises of its speed. In: a command. Out: result files that a sceptic can repeat. */
@NullMarked
package io.shopstream.benchmark;

import org.jspecify.annotations.NullMarked;
