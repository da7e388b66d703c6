package io.shopstream.ingest.sink.postgres;

import java.time.Duration;

/** Waits; cancelling the task ends the wait. */
@FunctionalInterface
interface Pause {

    /** Lets the thread sleep. */
    Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

    void pause(Duration duration) throws InterruptedException;
}
