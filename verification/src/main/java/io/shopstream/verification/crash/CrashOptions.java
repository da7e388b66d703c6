package io.shopstream.verification.crash;

import java.util.Set;

/**
 * What a run does.
 *
 * @param seed of the workload and of the plan
 * @param kills how many
 * @param victims who may be killed
 * @param perSecond records sent in a second
 * @param minutes how long the load lasts at its pace
 * @param evenToTheEnd whether the load keeps its pace when all kills and faults are over; else the rest goes in at once
 * @param faults whether network and resources fail too
 * @param lateBackfill whether a backfill runs beside the ingest job in the end
 */
public record CrashOptions(
        long seed,
        int kills,
        Set<Victim> victims,
        int perSecond,
        double minutes,
        boolean evenToTheEnd,
        boolean faults,
        boolean lateBackfill) {

    /** Until the jobs run and the first products have come through. */
    private static final double MINUTES_TO_BEGIN = 0.5;

    /** Kill, recovery and calm took 30 to 50 s in runs on two cores; a fault with its calm about 40 s. */
    private static final double MINUTES_A_KILL = 0.8;

    private static final double MINUTES_OF_FAULTS = 8;

    /** How long the load must last for everything to happen under it. */
    public static double minutesFor(int kills, boolean faults) {
        return MINUTES_TO_BEGIN + kills * MINUTES_A_KILL + (faults ? MINUTES_OF_FAULTS : 0);
    }
}
