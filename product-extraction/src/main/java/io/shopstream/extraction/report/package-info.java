/**
 * Writes what pages gave, for people and for scoring. In: validated facts. Out: one JSON line a page.
 */
@NullMarked
package io.shopstream.extraction.report;

import org.jspecify.annotations.NullMarked;
