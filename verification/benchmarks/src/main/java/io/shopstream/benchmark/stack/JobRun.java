package io.shopstream.benchmark.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One submission of a job from the jar of {@code flink-jobs}.
 *
 * @param name as the job calls itself
 * @param mainClass that builds and submits it
 * @param properties of Flink, laid over the cluster's
 * @param variables added to the environment that the job reads its settings from
 * @param classes a jar with further classes, on the cluster's machine
 */
public record JobRun(
        String name,
        String mainClass,
        Map<String, String> properties,
        Map<String, String> variables,
        Optional<Path> classes) {

    public static JobRun ingest() {
        return new JobRun(
                "product-ingest", "io.shopstream.ingest.ProductIngestPipeline", Map.of(), Map.of(), Optional.empty());
    }

    public static JobRun index() {
        return new JobRun(
                "product-index", "io.shopstream.index.ProductIndexPipeline", Map.of(), Map.of(), Optional.empty());
    }

    public JobRun with(Map<String, String> otherProperties) {
        return new JobRun(name, mainClass, otherProperties, variables, classes);
    }

    public JobRun told(String variable, String value) {
        return new JobRun(name, mainClass, properties, Map.of(variable, value), classes);
    }
}
