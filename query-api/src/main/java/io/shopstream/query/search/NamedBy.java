package io.shopstream.query.search;

import io.shopstream.model.korean.Hangul;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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

    /** Whether a word of the name, or several without their blanks, begin so. */
    private static boolean begins(String beginning, String name) {
        String joined = String.join("", words(beginning));
        List<String> rest = words(name);
        return IntStream.range(0, rest.size())
                .mapToObj(from -> String.join("", rest.subList(from, rest.size())))
                .anyMatch(from -> from.startsWith(joined));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String folded(String text) {
        return Hangul.keys(text.toLowerCase(Locale.ROOT));
    }
}
