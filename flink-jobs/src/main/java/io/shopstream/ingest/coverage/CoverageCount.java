package io.shopstream.ingest.coverage;

import io.shopstream.model.coverage.CoverageAlert;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/**
 * How many pages or products of a shop there were, and how many of them gave each field.
 *
 * @param of what was counted
 * @param samples how many there were
 * @param given how many gave the field, by the places of {@link WatchedField}
 */
public record CoverageCount(String shop, CoverageAlert.Of of, long samples, long[] given) {

    /** Where the steps that count put their counts. */
    public static final OutputTag<CoverageCount> TAG =
            new OutputTag<>("coverage", TypeInformation.of(CoverageCount.class));

    /** The shop and what was counted: each is watched for itself. */
    public String key() {
        return of + " " + shop;
    }
}
