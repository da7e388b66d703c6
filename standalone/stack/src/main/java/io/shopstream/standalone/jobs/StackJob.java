package io.shopstream.standalone.jobs;

/** The two jobs, both in the jar of {@code flink-jobs}. */
public enum StackJob {
    INGEST("product-ingest", "io.shopstream.ingest.ProductIngestPipeline"),
    INDEX("product-index", "io.shopstream.index.ProductIndexPipeline");

    private final String jobName;
    private final String mainClass;

    StackJob(String jobName, String mainClass) {
        this.jobName = jobName;
        this.mainClass = mainClass;
    }

    public String jobName() {
        return jobName;
    }

    String mainClass() {
        return mainClass;
    }
}
