package io.shopstream.query.understand;

import io.shopstream.query.search.SearchWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into things that the dictionary knows and words that it does not: {@code 뉴 발란스 운동화} is a brand and a
 * shoe, {@code 오버핏반팔티} a fit and a shirt.
 */
final class Segments {

    /** More words than a thing's name has. */
    private static final int LONGEST_NAME = 4;

    /** A part of a joined word; one letter alone would be found in every other word. */
    private static final int SHORTEST_PART = 2;

    /** Longer than every spelling that is written without blanks. */
    private static final int LONGEST_PART = 20;

    /** Nobody joins more; a longer word would cost more time than it is worth. */
    private static final int LONGEST_JOINED = 40;

    private final Dictionary dictionary;

    Segments(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    List<String> of(String text) {
        List<String> words = List.of(text.split(" "));
        List<String> segments = new ArrayList<>();
        for (int start = 0; start < words.size(); ) {
            int end = longestKnown(words, start);
            if (end > start) {
                segments.add(String.join(" ", words.subList(start, end)));
                start = end;
            } else {
                segments.addAll(parts(words.get(start)));
                start++;
            }
        }
        segments.removeIf(segment -> !SearchWords.holdsText(segment));
        return segments;
    }

    private int longestKnown(List<String> words, int start) {
        for (int end = Math.min(words.size(), start + LONGEST_NAME); end > start; end--) {
            if (dictionary.knows(String.join("", words.subList(start, end)))) {
                return end;
            }
        }
        return start;
    }

    /** Its known parts where they make up the whole word, the fewest of them; else the word. */
    private List<String> parts(String word) {
        if (word.length() > LONGEST_JOINED) {
            return List.of(word);
        }
        List<@Nullable List<String>> upTo = new ArrayList<>();
        upTo.add(List.of());
        for (int end = 1; end <= word.length(); end++) {
            upTo.add(fewest(word, end, upTo));
        }
        List<String> parts = upTo.get(word.length());
        return parts == null ? List.of(word) : parts;
    }

    private @Nullable List<String> fewest(String word, int end, List<@Nullable List<String>> upTo) {
        List<String> best = null;
        for (int start = Math.max(0, end - LONGEST_PART); start <= end - SHORTEST_PART; start++) {
            List<String> before = upTo.get(start);
            boolean fewer = before != null && (best == null || before.size() + 1 < best.size());
            if (fewer && dictionary.knows(word.substring(start, end))) {
                best = new ArrayList<>(before);
                best.add(word.substring(start, end));
            }
        }
        return best;
    }
}
