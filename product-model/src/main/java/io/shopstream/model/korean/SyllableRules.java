package io.shopstream.model.korean;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What {@link Hangul} does, as rules of Lucene's mapping character filter ({@code 가=>ㄱㅏ}): a search index that knows them
 * takes text apart by itself, at its writing and in a query, without a plugin.
 */
public final class SyllableRules {

    private static final String CLUSTERS = "ㅘㅙㅚㅝㅞㅟㅢㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ";

    private SyllableRules() {}

    /** Each syllable and each cluster of letters to its keys. */
    public static List<String> keys() {
        return Stream.concat(syllables(), clusters())
                .map(letters -> rule(letters, Hangul::keys))
                .toList();
    }

    /** Each syllable to its first letter; a cluster, which is how an input method joins two first letters, to its keys. */
    public static List<String> initials() {
        return Stream.concat(
                        syllables().map(syllable -> rule(syllable, Hangul::initials)),
                        clusters().map(cluster -> rule(cluster, Hangul::keys)))
                .toList();
    }

    private static Stream<String> syllables() {
        return IntStream.rangeClosed('가', '힣').mapToObj(Character::toString);
    }

    private static Stream<String> clusters() {
        return CLUSTERS.chars().mapToObj(Character::toString);
    }

    private static String rule(String letters, UnaryOperator<String> apart) {
        return letters + "=>" + apart.apply(letters);
    }
}
