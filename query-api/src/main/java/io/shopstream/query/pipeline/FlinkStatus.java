package io.shopstream.query.pipeline;

import java.util.List;

/**
 * What Flink says of the pipeline's jobs.
 *
 * @param deadLetters what the jobs have refused since their tasks last started: the sum of all rejects
 */
public record FlinkStatus(List<JobStatus> jobs, long deadLetters) {

    static FlinkStatus of(List<JobStatus> jobs) {
        long deadLetters = jobs.stream()
                .flatMap(job -> job.flow().rejects().stream())
                .mapToLong(JobFlow.Rejects::count)
                .sum();
        return new FlinkStatus(List.copyOf(jobs), deadLetters);
    }
}
