package io.shopstream.verification.load;

import java.util.concurrent.TimeUnit;

/** Lets one thread pass so many times a second; what it misses while it is held up is not made good. */
final class Pace {

    private volatile long nanosBetween;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        if (perSecond < 1) {
            throw new IllegalArgumentException("perSecond is " + perSecond + ": expected at least 1.");
        }
        this.nanosBetween = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** From now on nobody is held up. */
    void lift() {
        nanosBetween = 0;
    }

    void await() throws InterruptedException {
        long now = System.nanoTime();
        if (next > now) {
            TimeUnit.NANOSECONDS.sleep(next - now);
        }
        next = Math.max(next + nanosBetween, now - TimeUnit.SECONDS.toNanos(1));
    }
}
