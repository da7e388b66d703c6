package io.shopstream.verification.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread pass so many times a second; what it misses while it is held up is not made good. */
final class Pace {

    private final Lock lock = new ReentrantLock();
    private final Condition resumed = lock.newCondition();
    private final long nanosBetween;
    private boolean paused;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        if (perSecond < 1) {
            throw new IllegalArgumentException("perSecond is " + perSecond + ": expected at least 1.");
        }
        this.nanosBetween = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    void await() throws InterruptedException {
        lock.lock();
        try {
            while (paused) {
                resumed.await();
            }
        } finally {
            lock.unlock();
        }
        long now = System.nanoTime();
        if (next > now) {
            TimeUnit.NANOSECONDS.sleep(next - now);
        }
        next = Math.max(next + nanosBetween, now - TimeUnit.SECONDS.toNanos(1));
    }

    void pause() {
        paused(true);
    }

    void resume() {
        paused(false);
    }

    private void paused(boolean value) {
        lock.lock();
        try {
            paused = value;
            resumed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
