package io.shopstream.crawler.frontier;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Wakes those who wait for a change of a frontier; none sleeps through a change that came after it looked. */
final class WakeUp {

    private int changes;
    private boolean stopped;

    /** What {@link #await} is told, read before looking at the frontier. */
    synchronized int changes() {
        return changes;
    }

    synchronized void changed() {
        changes++;
        notifyAll();
    }

    /** From now on nobody waits. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean stopped() {
        return stopped;
    }

    /** Waits until something has changed since, or for as long as that. */
    synchronized void await(int since, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toNanos(); left > 0 && changes == since && !stopped; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
