package io.shopstream.extraction.siterule;

import org.jspecify.annotations.Nullable;

/**
 * Where a field is.
 *
 * @param select CSS selector of its elements; null where the value is given
 * @param attribute taken instead of the text
 * @param own whether only text outside of child elements counts
 * @param match regular expression (RE2) that must be found; its first group, if it has one, is the value
 * @param value the same for every page
 */
public record FieldRule(
        @Nullable String select,
        @Nullable String attribute,
        boolean own,
        @Nullable String match,
        @Nullable String value) {}
