package io.shopstream.query.search;

import io.shopstream.model.korean.Hangul;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells whether a word names a thing, or begins a word of its name, as the index does it. */
final class NamedBy {

    private NamedBy() {}

    static boolean any(SearchWords words, String name) {
        return words.words().stream().anyMatch(word -> named(word, name));
    }

    private static boolean named(SearchWord word, String name) {
        if (Hangul.isInitials(word.typed()) && begins(Hangul.keys(word.typed()), Hangul.initials(name))) {
            return true;
        }
        return Stream.concat(Stream.of(word.typed()), word.spellings().stream())
                .anyMatch(spelling -> begins(folded(spelling), folded(name)));
    }

    private static boolean begins(String beginning, String name) {
        return Stream.of(name.split("[^\\p{L}\\p{N}]+")).anyMatch(part -> part.startsWith(beginning));
    }

    private static String folded(String text) {
        return Hangul.keys(text.toLowerCase(Locale.ROOT));
    }
}
