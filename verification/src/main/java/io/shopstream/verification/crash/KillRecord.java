package io.shopstream.verification.crash;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a planned kill.
 *
 * @param at when the signal was sent
 * @param aimMet whether the moment had come; else the kill fell at any time
 * @param underLoad whether records were being sent when the signal was
 * @param pids of the processes that were seen to end, or to stand still
 * @param upAfterMillis until the supervisor called the server up again; null where it did not come back
 * @param rowAfterMillis until a change was seen in the database whose transaction began after the signal; null where
 *     nothing was to be written or nothing came
 */
record KillRecord(
        PlannedKill plan,
        Instant at,
        boolean aimMet,
        boolean underLoad,
        List<Long> pids,
        @Nullable Long upAfterMillis,
        @Nullable Long rowAfterMillis) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s  %3d  %-17s %-13s %-8s%s pids %s, up after %s, next row after %s",
                at,
                plan.number(),
                plan.victim(),
                plan.aim(),
                aimMet ? "met" : "not met",
                underLoad ? "" : " load over,",
                pids,
                seconds(upAfterMillis),
                seconds(rowAfterMillis));
    }

    private static String seconds(@Nullable Long millis) {
        return millis == null ? "-" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
