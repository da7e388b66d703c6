package io.shopstream.benchmark.contest;

/**
 * The way of one store from the end of the warm-up to the last product. The clock starts when the first products beyond
 * the warm-up are seen there, and only those that come after count; it stops when the last one is seen.
 */
final class Course {

    private final long warmUp;
    private final long end;
    private Mark start = new Mark(-1, 0);
    private Mark finish = new Mark(-1, 0);

    /**
     * Builds the course.
     *
     * @param warmUp products before the clock starts
     * @param end products in all
     */
    Course(long warmUp, long end) {
        this.warmUp = warmUp;
        this.end = end;
    }

    /** Tells how many are there now. */
    void at(long count) {
        if (!started() && count >= warmUp) {
            start = Mark.of(count);
        } else if (started() && !finished() && count >= end) {
            finish = Mark.of(count);
        }
    }

    boolean started() {
        return start.count() >= 0;
    }

    boolean finished() {
        return finish.count() >= 0;
    }

    double seconds() {
        return start.secondsTo(finish);
    }

    double rate() {
        return start.rateTo(finish);
    }
}
