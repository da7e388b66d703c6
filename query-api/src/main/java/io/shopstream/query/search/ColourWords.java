package io.shopstream.query.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What colours are called. Shops write colours as they like, in a variant or only in the name: the index holds their words,
 * and a colour is whatever says one of its own.
 *
 * @param byName the words of each colour, by its name
 */
public record ColourWords(Map<String, List<String>> byName) {

    public ColourWords {
        byName = new LinkedHashMap<>(byName);
    }

    List<String> of(String colour) {
        return byName.getOrDefault(colour, List.of());
    }
}
