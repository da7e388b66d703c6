package io.shopstream.query.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One job of the pipeline.
 *
 * @param state as Flink calls it, or {@link #ABSENT}
 * @param execution null for an absent job
 * @param checkpoints null for an absent job
 * @param failure the last one that Flink remembers
 */
public record JobStatus(
        String name,
        String state,
        @Nullable Execution execution,
        @Nullable Checkpoints checkpoints,
        @Nullable Failure failure,
        JobFlow flow) {

    /** State of a job that the cluster does not know. */
    public static final String ABSENT = "ABSENT";

    static JobStatus absent(String name) {
        return new JobStatus(name, ABSENT, null, null, null, JobFlow.NONE);
    }

    /**
     * How the job is executed.
     *
     * @param since when it came into its state
     * @param restarts of its tasks since it was submitted; null until Flink has counted them
     * @param parallelism the greatest of its steps
     * @param runningTasks fewer than {@code tasks} while some start or wait for a slot
     */
    public record Execution(
            @Nullable Instant since, @Nullable Long restarts, int parallelism, int runningTasks, int tasks) {}

    /**
     * Its checkpoints.
     *
     * @param last null until one is complete
     * @param failed since the job was submitted
     */
    public record Checkpoints(@Nullable Checkpoint last, long failed) {}

    /**
     * A complete checkpoint.
     *
     * @param completedAt when the last of its parts was acknowledged
     * @param durationMillis from its start until then
     * @param bytes what it added to the checkpoints before it
     */
    public record Checkpoint(Instant completedAt, long durationMillis, long bytes) {}

    /**
     * What made the job fail.
     *
     * @param text the first line of it, as {@link FailureLine} lets it out
     */
    public record Failure(Instant at, String text) {}
}
