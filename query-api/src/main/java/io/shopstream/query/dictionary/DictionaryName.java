package io.shopstream.query.dictionary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The dictionaries. Each is text; empty lines and those that begin with {@code #} are for people. */
public enum DictionaryName {
    /** Spellings of a brand, in Hangul and Latin letters, one brand a line: {@code 나이키, nike}. */
    BRANDS,
    /** Words for the same thing, one thing a line: {@code 반팔, 반소매, 숏슬리브}. */
    SYNONYMS,
    /** Words for a colour, one colour a line, its name first: {@code black: 검정, 블랙, black}. */
    COLOURS,
    /** Words that Nori's own dictionary lacks, one a line, with the parts behind a compound: {@code 반팔티 반팔 티}. */
    COMPOUNDS;

    /** The one that is called so in an address. */
    public static Optional<DictionaryName> named(String text) {
        return Arrays.stream(values()).filter(name -> name.text().equals(text)).findFirst();
    }

    /** As it stands in an address. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
