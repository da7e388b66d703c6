package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.index.IndexGraph;
import io.shopstream.ingest.source.AppendedRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** The graphs as they are submitted: a missing uid or a type that falls back to Kryo fails here. */
class GraphTest {

    private static final AppendedRange DAY =
            new AppendedRange(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-02T00:00:00Z"));

    @Test
    void ingestGraphHasTheUidsThatSavepointsKnow() {
        StreamExecutionEnvironment env = strict();
        ProductIngestPipeline.pipeline(settings(), null, Map.of()).build(env);

        assertThat(uids(env))
                .containsExactly(
                        "changes-sink",
                        "coverage-alerts-sink",
                        "coverage-watch",
                        "dead-letters-sink",
                        "decode-edits",
                        "decode-pages",
                        "deduplicate-by-key",
                        "edits-source",
                        "pages-source",
                        "parse-pages",
                        "postgres-sink",
                        "site-rules-source",
                        "validate-products");
    }

    @Test
    void batchIsTheSameGraphOverSourcesThatEnd() {
        StreamExecutionEnvironment stream = strict();
        StreamExecutionEnvironment batch = strict();
        ProductIngestPipeline.pipeline(settings(), null, Map.of()).build(stream);
        ProductIngestPipeline.pipeline(settings(), DAY, Map.of()).build(batch);

        assertThat(steps(batch)).isEqualTo(steps(stream));
        IngestSources day = IngestSources.kafka(settings(), DAY, Map.of());
        assertThat(List.of(day.pages(), day.edits(), day.siteRules()))
                .allMatch(source -> source.getBoundedness() == Boundedness.BOUNDED);
    }

    @Test
    void indexGraphHasTheUidsThatSavepointsKnow() {
        StreamExecutionEnvironment env = strict();
        IndexGraph.build(env);

        assertThat(uids(env))
                .containsExactly("changes-source", "decode-changes", "index-dead-letters-sink", "index-sink");
    }

    private static IngestSettings settings() {
        return IngestSettings.from(Map.of());
    }

    private static StreamExecutionEnvironment strict() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(2));
        return StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    }

    /** Names and parallelism of all steps, in order. */
    private static List<String> steps(StreamExecutionEnvironment env) {
        return env.getStreamGraph().getStreamNodes().stream()
                .map(node -> node.getOperatorName() + " x " + node.getParallelism())
                .sorted()
                .toList();
    }

    /** The uids that are given in the code; a sink adds steps of its own under them. */
    private static Set<String> uids(StreamExecutionEnvironment env) {
        StreamGraph graph = env.getStreamGraph();
        return graph.getStreamNodes().stream()
                .map(StreamNode::getTransformationUID)
                .filter(uid -> uid != null && !uid.contains(":"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
