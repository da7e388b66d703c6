package io.shopstream.query.understand;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing and what it is called.
 *
 * @param colour the colour's name where it is one
 * @param all at least one, the usual one first
 */
record Spellings(@Nullable String colour, List<String> all) {

    Spellings {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A thing has no spelling: expected at least one.");
        }
    }

    /** In which two spellings are the same: without blanks and in small letters. */
    static String folded(String spelling) {
        return spelling.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
