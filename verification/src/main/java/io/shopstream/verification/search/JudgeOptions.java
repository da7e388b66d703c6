package io.shopstream.verification.search;

import java.util.Set;

/**
 * What is judged.
 *
 * @param parts of it
 * @param seed of the generated queries and of the bootstrap
 * @param quick with few queries, to see that it works
 */
record JudgeOptions(Set<Part> parts, long seed, boolean quick) {

    JudgeOptions {
        parts = Set.copyOf(parts);
    }

    boolean isComplete() {
        return !quick && parts.size() == Part.values().length;
    }

    /** Queries of a kind. */
    int variants() {
        return quick ? 20 : 150;
    }

    /** Names that are typed key by key. */
    int typedNames() {
        return quick ? 20 : 200;
    }
}
