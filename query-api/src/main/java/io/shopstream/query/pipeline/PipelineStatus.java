package io.shopstream.query.pipeline;

/** Knows how the pipeline is. */
public interface PipelineStatus {

    /** What is known now; never waits for a server, and never fails because one is away. */
    PipelineReport report();
}
