package io.shopstream.benchmark.store;

/**
 * How the stores compare with what must be there.
 *
 * @param expected products that the input makes
 * @param missing of them in PostgreSQL
 * @param wrong rows whose name, brand, price or availability is another
 * @param extra rows of products that the input does not make
 * @param differing documents of OpenSearch that are absent, or not of their row's version and content hash
 * @param logged rows of {@code change_log}, the table without a key
 * @param loggedTwice those that stand there again
 */
public record Verdict(int expected, int missing, int wrong, int extra, int differing, long logged, long loggedTwice) {

    /** Whether PostgreSQL holds exactly what it must. */
    public boolean rowsAreRight() {
        return missing == 0 && wrong == 0 && extra == 0;
    }

    /** Whether OpenSearch holds exactly the rows. */
    public boolean documentsAreRight() {
        return differing == 0;
    }
}
