package io.shopstream.query.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what the steps of a job count. */
final class StepMetrics {

    /** Flink takes a request line of 4,096 bytes at most. */
    private static final int MOST_NAMES_A_QUESTION = 40;

    private final FlinkRest rest;
    private final String job;

    StepMetrics(FlinkRest rest, String job) {
        this.rest = rest;
        this.job = job;
    }

    /** All that the status shows, in the order of the flow, in which Flink lists the vertices. */
    List<StepMetric> read(JsonNode vertices) throws IOException, InterruptedException {
        List<StepMetric> all = new ArrayList<>();
        for (JsonNode vertex : vertices) {
            String chain = vertex.path("name").asText();
            List<StepMetric> metrics = ofVertex(vertex.path("id").asText());
            metrics.sort(Comparator.comparing((StepMetric metric) -> metric.positionIn(chain))
                    .thenComparing(StepMetric::name));
            all.addAll(metrics);
        }
        return all;
    }

    private List<StepMetric> ofVertex(String vertex) throws IOException, InterruptedException {
        String path = job + "/vertices/" + vertex + "/subtasks/metrics";
        List<String> ids = StreamSupport.stream(rest.get(path).spliterator(), false)
                .map(metric -> metric.path("id").asText())
                .filter(id -> StepMetric.of(id, 0).isPresent())
                .toList();
        List<StepMetric> metrics = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_NAMES_A_QUESTION) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST_NAMES_A_QUESTION));
            StreamSupport.stream(rest.get(path + "?agg=sum&get=" + joined(some)).spliterator(), false)
                    .map(metric -> StepMetric.of(
                            metric.path("id").asText(), metric.path("sum").asDouble()))
                    .flatMap(Optional::stream)
                    .forEach(metrics::add);
        }
        return metrics;
    }

    private static String joined(List<String> ids) {
        return ids.stream()
                .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
    }
}
