/** Reads what a job is told on its command line. In: arguments. Out: values, or a sentence that says which is wrong. */
@NullMarked
package io.shopstream.arguments;

import org.jspecify.annotations.NullMarked;
