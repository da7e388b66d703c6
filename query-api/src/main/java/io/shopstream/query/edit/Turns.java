package io.shopstream.query.edit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets one at a time do something under a name; who has waited too long is turned away. */
final class Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int STRIPES = 64;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    <T> T take(String name, Supplier<T> work) {
        Lock lock = locks[Math.floorMod(name.hashCode(), STRIPES)];
        acquire(lock);
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static void acquire(Lock lock) {
        try {
            if (lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            throw new EditsUnavailableException(
                    "Too many edits wait for their turn.", new TimeoutException("waited " + PATIENCE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EditsUnavailableException("The service is ending.", e);
        }
    }
}
