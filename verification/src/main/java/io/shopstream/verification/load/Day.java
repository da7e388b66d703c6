package io.shopstream.verification.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/** The past day in which everything was fetched. No two moments of it that are given to one product are the same. */
final class Day {

    private static final Duration LENGTH = Duration.ofHours(24);

    private final Instant begin;
    private final Set<Instant> taken = new HashSet<>();

    Day(Instant begin) {
        this.begin = begin.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A moment of its own.
     *
     * @param part of the day, from 0 to 1
     */
    Instant moment(double part) {
        Instant moment = begin.plusMillis((long) (part * LENGTH.toMillis()));
        while (!taken.add(moment)) {
            moment = moment.plusMillis(1);
        }
        return moment;
    }
}
