/**
 * What differs from one machine to the next. In: the environment. Out: folders, ports and the addresses made of them.
 */
@NullMarked
package io.shopstream.standalone.settings;

import org.jspecify.annotations.NullMarked;
