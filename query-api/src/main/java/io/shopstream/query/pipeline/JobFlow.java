package io.shopstream.query.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What goes through a job; each list is in the order of the flow. */
public record JobFlow(List<SourceLag> sources, List<StepRate> steps, List<Rejects> rejects) {

    static final JobFlow NONE = of(List.of());

    /**
     * Lag of a source.
     *
     * @param behind records that it knows of and has not read; null until it has read one
     */
    public record SourceLag(String source, @Nullable Long behind) {}

    /**
     * Throughput of a step, as a mean of the last minute.
     *
     * @param inPerSecond records
     * @param outPerSecond records; null for a step that writes to a store
     */
    public record StepRate(
            String step, double inPerSecond, @Nullable Double outPerSecond) {}

    /**
     * What a step refused by one rule.
     *
     * @param count since the job's tasks last started
     */
    public record Rejects(String step, String rule, long count) {}

    static JobFlow of(List<StepMetric> metrics) {
        return new JobFlow(sources(metrics), steps(metrics), rejects(metrics));
    }

    private static List<SourceLag> sources(List<StepMetric> metrics) {
        Map<String, Long> behind = metrics.stream()
                .filter(metric -> metric.name().equals(StepMetric.BEHIND))
                .collect(Collectors.toMap(StepMetric::operator, metric -> (long) metric.sum()));
        return metrics.stream()
                .filter(metric -> metric.name().equals(StepMetric.IN) && metric.reads())
                .map(in -> new SourceLag(in.step(), behind.get(in.operator())))
                .toList();
    }

    private static List<StepRate> steps(List<StepMetric> metrics) {
        Map<String, Double> out = metrics.stream()
                .filter(metric -> metric.name().equals(StepMetric.OUT) && !metric.writes())
                .collect(Collectors.toMap(StepMetric::operator, metric -> rounded(metric.sum())));
        return metrics.stream()
                .filter(metric -> metric.name().equals(StepMetric.IN) && !metric.commits())
                .map(in -> new StepRate(in.step(), rounded(in.sum()), out.get(in.operator())))
                .toList();
    }

    private static List<Rejects> rejects(List<StepMetric> metrics) {
        return metrics.stream()
                .filter(metric -> metric.sum() > 0)
                .flatMap(metric ->
                        metric.rule().stream().map(rule -> new Rejects(metric.step(), rule, (long) metric.sum())))
                .toList();
    }

    private static double rounded(double perSecond) {
        return Math.round(perSecond * 100) / 100.0;
    }
}
