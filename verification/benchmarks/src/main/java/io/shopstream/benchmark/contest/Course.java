package io.shopstream.benchmark.contest;

/**
 * The way of one store over a span. The clock starts when the first products beyond its beginning are seen there, and
 * only those that come after count; it stops when the last one is seen.
 */
final class Course {

    private final Span span;
    private Mark start = new Mark(-1, 0);
    private Mark finish = new Mark(-1, 0);

    Course(Span span) {
        this.span = span;
    }

    /** Tells how many are there now. */
    void at(long count) {
        if (!started() && count >= span.from()) {
            start = Mark.of(count);
        } else if (started() && !finished() && count >= span.to()) {
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
