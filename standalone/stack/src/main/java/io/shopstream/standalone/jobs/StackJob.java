package io.shopstream.standalone.jobs;

import java.util.Optional;
import java.util.stream.Stream;

/** The two jobs, both in the jar of {@code flink-jobs}. */
public enum StackJob {
    INGEST("product-ingest", "io.shopstream.ingest.ProductIngestPipeline", "INGEST_PARALLELISM"),
    INDEX("product-index", "io.shopstream.index.ProductIndexPipeline", "INDEX_PARALLELISM");

    private final String jobName;
    private final String mainClass;
    private final String parallelismVariable;

    StackJob(String jobName, String mainClass, String parallelismVariable) {
        this.jobName = jobName;
        this.mainClass = mainClass;
        this.parallelismVariable = parallelismVariable;
    }

    public static Optional<StackJob> named(String jobName) {
        return Stream.of(values()).filter(job -> job.jobName.equals(jobName)).findFirst();
    }

    public String jobName() {
        return jobName;
    }

    public String mainClass() {
        return mainClass;
    }

    /** The variable by which the job is told its parallelism. */
    String parallelismVariable() {
        return parallelismVariable;
    }
}
