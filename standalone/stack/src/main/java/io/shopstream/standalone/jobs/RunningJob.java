package io.shopstream.standalone.jobs;

import java.util.Set;

/**
 * A job as the cluster lists it.
 *
 * @param id the cluster's id
 * @param name as submitted
 * @param state Flink's job state, for example RUNNING
 * @param allTasksRun whether each of its tasks has been deployed and has its state
 */
public record RunningJob(String id, String name, String state, boolean allTasksRun) {

    private static final Set<String> ENDED = Set.of("FAILED", "CANCELED", "FINISHED");

    /** Whether it will never run again by itself. */
    public boolean hasEnded() {
        return ENDED.contains(state);
    }

    /** Whether it processes records and can take a checkpoint. */
    boolean works() {
        return state.equals("RUNNING") && allTasksRun;
    }
}
