/**
 * Reads folders of saved pages. In: a folder with a manifest. Out: raw pages.
 */
@NullMarked
package io.shopstream.extraction.saved;

import org.jspecify.annotations.NullMarked;
