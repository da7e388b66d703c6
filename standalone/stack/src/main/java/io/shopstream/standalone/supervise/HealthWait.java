package io.shopstream.standalone.supervise;

import io.shopstream.standalone.process.Child;
import io.shopstream.standalone.server.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until a started server works, ends, or takes too long. */
final class HealthWait {

    private final Server server;
    private final Child child;
    private final Duration limit;
    private final Duration poll;

    HealthWait(Server server, Child child, Duration limit, Duration poll) {
        this.server = server;
        this.child = child;
        this.limit = limit;
        this.poll = poll;
    }

    /** An empty text when the server works, else what it lacked last. */
    String await(CountDownLatch stopping) throws InterruptedException {
        String lack = "it ended at once.";
        long deadline = System.nanoTime() + limit.toNanos();
        while (child.isAlive()) {
            if (System.nanoTime() > deadline) {
                return "it did not work within " + limit.toSeconds() + " s (" + lack + ")";
            }
            try {
                server.probe().check();
                return "";
            } catch (IOException e) {
                lack = String.valueOf(e.getMessage());
            }
            if (stopping.await(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                return "the stack is stopping.";
            }
        }
        return lack;
    }
}
