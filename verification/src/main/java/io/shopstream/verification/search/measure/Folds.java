package io.shopstream.verification.search.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Queries in five parts, so that a search tuned on four of them can be held against the fifth. */
public final class Folds {

    public static final int COUNT = 5;

    /** The parts are the same in every run, whatever its seed: what was tuned on stays what was tuned on. */
    private static final long SHUFFLE = 2026;

    private Folds() {}

    /** The parts of what is given, which differ by one in size at most. */
    public static <T> List<List<T>> of(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SHUFFLE));
        List<List<T>> folds = new ArrayList<>();
        for (int fold = 0; fold < COUNT; fold++) {
            folds.add(new ArrayList<>());
        }
        for (int place = 0; place < shuffled.size(); place++) {
            folds.get(place % COUNT).add(shuffled.get(place));
        }
        return folds;
    }
}
