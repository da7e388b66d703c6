/**
 * Reads settings from the environment, all together and once at start. In: variables as text. Out: typed values, or one
 * error that names every wrong variable and how to mend it.
 */
@NullMarked
package io.shopstream.model.settings;

import org.jspecify.annotations.NullMarked;
