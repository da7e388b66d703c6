package io.shopstream.query.pipeline;

import io.shopstream.query.health.Readiness;
import io.shopstream.query.lookup.Coverage;
import java.time.Instant;

/**
 * What is known of the whole pipeline.
 *
 * @param at when this report was made; other times in it are to be held against it, not against a reader's own clock
 */
public record PipelineReport(
        Instant at, Reading<FlinkStatus> flink, Reading<Coverage> coverage, Reading<Readiness> readiness) {}
