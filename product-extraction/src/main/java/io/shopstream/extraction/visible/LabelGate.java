package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/**
 * Spares most texts the long patterns of the labels: a text whose first letters begin no label is none. Threads and pages may
 * share one; what it has learnt is bounded.
 */
final class LabelGate {

    static final int LETTERS = 4;

    private static final int MOST_KNOWN = 20_000;

    private final Map<String, List<Property>> known = new ConcurrentHashMap<>();

    /** The properties whose labels may begin as a text does. */
    List<Property> mayBegin(String text) {
        String letters = text.substring(0, Math.min(text.length(), LETTERS));
        List<Property> learnt = known.get(letters);
        if (learnt != null) {
            return learnt;
        }
        List<Property> begun = begunBy(letters);
        if (known.size() < MOST_KNOWN) {
            known.put(letters, begun);
        }
        return begun;
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
