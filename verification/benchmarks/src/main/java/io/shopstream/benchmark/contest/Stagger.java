package io.shopstream.benchmark.contest;

/**
 * How much each contender reads. All are measured over the same last pages.
 *
 * @param pages on the topic
 * @param measured how many of them, the last ones, the clock covers
 * @param late how many, the last ones, a contender reads that is warm soon
 */
public record Stagger(int pages, int measured, int late) {

    public Stagger {
        if (measured < 1 || late < measured || pages < late) {
            throw new IllegalArgumentException("Of " + pages + " pages " + measured + " are measured, and " + late
                    + " read by who begins late: expected at least 1, as many, and no more than there are.");
        }
    }

    int warmUp() {
        return pages - measured;
    }

    int lateWarmUp() {
        return late - measured;
    }
}
