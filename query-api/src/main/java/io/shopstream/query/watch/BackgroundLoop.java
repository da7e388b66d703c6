package io.shopstream.query.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again in threads of its own. After a failure, which is logged when it is the first, it waits. */
final class BackgroundLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(12);

    private final String name;
    private final Step step;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean failing;

    private BackgroundLoop(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    /** Begins at once. */
    static BackgroundLoop start(String name, int threads, Step step) {
        BackgroundLoop loop = new BackgroundLoop(name, step);
        for (int number = 0; number < threads; number++) {
            Thread thread = new Thread(loop::run, name);
            thread.setDaemon(true);
            loop.threads.add(thread);
            thread.start();
        }
        return loop;
    }

    /** Ends after the steps that are being done. */
    @Override
    public void close() throws InterruptedException {
        ended.countDown();
        for (Thread thread : threads) {
            thread.join(END.toMillis());
        }
    }

    private void run() {
        boolean over = false;
        while (!over) {
            boolean more = done();
            try {
                over = ended.await(more ? 0 : PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                over = true;
            }
        }
    }

    private boolean done() {
        try {
            boolean more = step.again();
            failing = false;
            return more;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("{} cannot go on now and tries again.", name, e);
                failing = true;
            }
            return false;
        }
    }

    /** What is done. */
    @FunctionalInterface
    interface Step {

        /** Returns whether there is more to do at once. */
        boolean again();
    }
}
