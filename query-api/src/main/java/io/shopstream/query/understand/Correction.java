package io.shopstream.query.understand;

import io.shopstream.model.korean.Hangul;
import io.shopstream.query.search.SearchHit;
import io.shopstream.query.search.SearchWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a misspelt text was probably meant to be: each word that none of the words known is or begins with, as the one that
 * takes the fewest keys to reach, and of these the most frequent one.
 */
final class Correction {

    /** Shorter words are one slip away from too many others. */
    private static final int LEAST_KEYS = 4;

    private static final int KEYS_FOR_TWO_SLIPS = 9;

    private final Map<String, Integer> frequencies;

    private Correction(Map<String, Integer> frequencies) {
        this.frequencies = frequencies;
    }

    /** To the words of products. */
    static Correction toWordsOf(List<SearchHit> hits) {
        return to(hits.stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit.name(), hit.brand()), hit.categories().stream()))
                .flatMap(Correction::words));
    }

    /** To these words, of which some may come several times. */
    static Correction to(Stream<String> words) {
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        words.forEach(word -> frequencies.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum));
        return new Correction(frequencies);
    }

    /** The text with its words corrected; null where none is. */
    @Nullable
    String of(List<SearchWord> typed) {
        List<String> corrected = new ArrayList<>();
        boolean changed = false;
        for (SearchWord word : typed) {
            String nearest = nearest(word.typed().toLowerCase(Locale.ROOT));
            changed |= nearest != null;
            corrected.add(nearest == null ? word.typed() : nearest);
        }
        return changed ? String.join(" ", corrected) : null;
    }

    private @Nullable String nearest(String word) {
        String keys = Hangul.keys(word);
        int least = slips(keys) + 1;
        String nearest = null;
        int frequency = 0;
        for (Map.Entry<String, Integer> candidate : frequencies.entrySet()) {
            String candidateKeys = Hangul.keys(candidate.getKey());
            if (candidateKeys.startsWith(keys)) {
                return null;
            }
            int distance = KeyDistance.between(keys, candidateKeys);
            if (distance < least || (distance == least && nearest != null && candidate.getValue() > frequency)) {
                least = distance;
                nearest = candidate.getKey();
                frequency = candidate.getValue();
            }
        }
        return nearest;
    }

    private static int slips(String keys) {
        return keys.length() < LEAST_KEYS ? 0 : keys.length() < KEYS_FOR_TWO_SLIPS ? 1 : 2;
    }

    private static Stream<String> words(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
