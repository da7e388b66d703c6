package io.shopstream.crawler.fetch;

import java.time.Duration;

/** Tells when a page has stopped changing: no request runs and its size has stayed the same for half a second. */
final class Settling {

    static final int STEP_MILLIS = 50;

    private static final int QUIET_STEPS = 10;

    private long stepsLeft;
    private int quiet;
    private int lastSize = -1;

    Settling(Duration longest) {
        this.stepsLeft = longest.toMillis() / STEP_MILLIS;
    }

    boolean settled(int size, int runningRequests) {
        boolean same = size == lastSize && runningRequests == 0;
        quiet = same ? quiet + 1 : 0;
        lastSize = size;
        stepsLeft--;
        return quiet >= QUIET_STEPS || stepsLeft <= 0;
    }
}
