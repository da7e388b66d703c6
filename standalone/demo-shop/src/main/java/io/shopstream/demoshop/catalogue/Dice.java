package io.shopstream.demoshop.catalogue;

import java.util.List;
import java.util.Random;

/** Chance that repeats itself: the same seed and purpose give the same throws on every JVM. */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final Random random;

    /** {@link Random} specifies its algorithm, but similar seeds begin alike: the mix (splitmix64) sets them apart. */
    Dice(long seed, long tick, long number) {
        long mixed = seed * 31 + tick;
        mixed = mixed * GOLDEN_GAMMA + number * GOLDEN_GAMMA;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        random = new Random(mixed ^ (mixed >>> 31));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }
}
