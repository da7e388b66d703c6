/** What is known beforehand of the pages of some shops, as data. In: a page and the rules. Out: what they find on it. */
@NullMarked
package io.shopstream.extraction.siterule;

import org.jspecify.annotations.NullMarked;
