package io.shopstream.verification.serving;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param seed of products, questions and arrivals
 * @param quick small, to see that it works
 * @param warmUps rounds before those that count: the query API is compiled while it serves
 * @param rounds of all loads
 * @param length of each load
 * @param perSecond questions
 * @param products at least, which are searched
 */
record QueriesOptions(long seed, boolean quick, int warmUps, int rounds, Duration length, int perSecond, int products) {

    /** Questions of one load. */
    int questions() {
        return Math.toIntExact(length.toSeconds()) * perSecond;
    }
}
