package io.shopstream.verification.search.judged;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing under all its names. A name may stand inside a word, since Korean writes compounds as one; but one syllable has to begin
 * or end a word ({@code 백} in {@code 숄더백}), and a Latin name has to begin one ({@code tee} is not in {@code steel}).
 */
final class Concept {

    private static final Pattern SYLLABLE = Pattern.compile("[가-힣]");
    private static final Pattern LATIN = Pattern.compile("[a-z0-9].*");

    private final Pattern names;

    private Concept(Pattern names) {
        this.names = names;
    }

    /** Of names in lower case. */
    static Concept of(List<String> names) {
        return new Concept(Pattern.compile(names.stream().map(Concept::pattern).collect(Collectors.joining("|"))));
    }

    /** Whether one of its names stands in the words, which are in lower case. */
    boolean isIn(String words) {
        return names.matcher(words).find();
    }

    private static String pattern(String name) {
        String exactly = Pattern.quote(name);
        if (SYLLABLE.matcher(name).matches()) {
            return "(?<![가-힣])" + exactly + "|" + exactly + "(?![가-힣])";
        }
        return LATIN.matcher(name).matches() ? "(?<![a-z0-9])" + exactly : exactly;
    }
}
