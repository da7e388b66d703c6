package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Spares most texts of a page the long patterns of the labels: a text whose first letters begin no label is none. For one
 * page, because what it has learnt grows with the beginnings that it has seen.
 */
final class LabelGate {

    private static final int LETTERS = 4;

    private final Map<String, List<Property>> known = new HashMap<>();

    /** The properties whose labels may begin as a text does. */
    List<Property> mayBegin(String text) {
        return known.computeIfAbsent(text.substring(0, Math.min(text.length(), LETTERS)), LabelGate::begunBy);
    }

    private static List<Property> begunBy(String letters) {
        return LabelWords.ALL.keySet().stream()
                .filter(property -> {
                    Matcher label = LabelWords.of(property).matcher(letters);
                    // Where the search ran into the end, more letters could still make it a label.
                    return label.matches() || label.hitEnd();
                })
                .toList();
    }
}
