/**
 * The commands a person types. In: arguments. Out: text for the terminal and an exit code.
 */
@NullMarked
package io.shopstream.standalone.command;

import org.jspecify.annotations.NullMarked;
