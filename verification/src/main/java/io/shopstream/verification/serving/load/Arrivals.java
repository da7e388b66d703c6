package io.shopstream.verification.serving.load;

import java.util.Random;

/** When questions arrive, as nanoseconds from the start; all of it is known before the first is sent. */
public final class Arrivals {

    private final long[] nanos;

    private Arrivals(long[] nanos) {
        this.nanos = nanos;
    }

    /** At random moments, as from people who know nothing of each other: a Poisson process. The same seed gives the same. */
    public static Arrivals random(int count, double perSecond, long seed) {
        Random random = new Random(seed);
        long[] nanos = new long[count];
        double seconds = 0;
        for (int number = 0; number < count; number++) {
            seconds -= Math.log(1 - random.nextDouble()) / perSecond;
            nanos[number] = (long) (seconds * 1e9);
        }
        return new Arrivals(nanos);
    }

    /** At an even pace. */
    public static Arrivals even(int count, double perSecond) {
        long[] nanos = new long[count];
        for (int number = 0; number < count; number++) {
            nanos[number] = (long) (number / perSecond * 1e9);
        }
        return new Arrivals(nanos);
    }

    int count() {
        return nanos.length;
    }

    long nanosAfterStart(int number) {
        return nanos[number];
    }
}
