package io.shopstream.benchmark.page;

import java.time.Instant;

/** An input without an end: page after page, each the same whenever it is asked for. */
public interface Pages {

    /** What they are, in a few words for a report. */
    String description();

    /**
     * The page of a number; no two have a product in common.
     *
     * @param fetchedAt when it is said to have been fetched
     */
    Page page(int number, Instant fetchedAt);
}
