package io.shopstream.verification.search.variant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Chance that a seed repeats. Each purpose has its own, so that one more draw for one changes no other. */
final class Draw {

    private final Random random;

    Draw(long seed, String purpose) {
        this.random = new Random(Objects.hash(seed, purpose));
    }

    Random random() {
        return random;
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** One of the first, one of the second, one of the first, ..., both shuffled; what is left of the longer one ends it. */
    <T> Stream<T> inTurn(List<T> some, List<T> others) {
        List<T> first = shuffled(some);
        List<T> second = shuffled(others);
        List<T> turns = new ArrayList<>(first.size() + second.size());
        for (int place = 0; place < Math.max(first.size(), second.size()); place++) {
            if (place < first.size()) {
                turns.add(first.get(place));
            }
            if (place < second.size()) {
                turns.add(second.get(place));
            }
        }
        return turns.stream();
    }
}
