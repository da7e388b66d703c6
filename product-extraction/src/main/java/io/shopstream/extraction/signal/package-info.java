/**
 * What the sources of a page say, as they wrote it. In: nothing. Out: texts under the names of their properties.
 */
@NullMarked
package io.shopstream.extraction.signal;

import org.jspecify.annotations.NullMarked;
