package io.shopstream.query.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Loads stale answers anew behind the scenes, a few at a time; what is too much is left to the next question. */
final class Refreshes implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int WAITING = 100;

    private final ThreadPoolExecutor threads;
    private final MeterRegistry meters;

    Refreshes(MeterRegistry meters) {
        this.meters = meters;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "cache-refresh");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Takes a refresh on, or says no at once. */
    boolean offer(Runnable refresh) {
        try {
            threads.execute(() -> counted(refresh));
            return true;
        } catch (RejectedExecutionException e) {
            count("refused");
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A failure is seen here only: the stale answer was given, and once it is too old the failure reaches a caller. */
    private void counted(Runnable refresh) {
        try {
            refresh.run();
            count("success");
        } catch (RuntimeException e) {
            count("failure");
        }
    }

    private void count(String outcome) {
        Counter.builder("cache.refreshes")
                .description("Loads of stale answers behind the scenes")
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }
}
