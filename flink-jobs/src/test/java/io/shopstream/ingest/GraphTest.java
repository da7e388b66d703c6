package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.index.IndexGraph;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** The graphs as they are submitted: a missing uid or a type that falls back to Kryo fails here. */
class GraphTest {

    @Test
    void ingestGraphHasTheUidsThatSavepointsKnow() {
        StreamExecutionEnvironment env = strict();
        new ProductIngestPipeline(
                        IngestSources.kafka(settings()),
                        ProductIngestPipeline.deduplicate(settings()),
                        IngestSinks.postgresAndKafka(settings()))
                .build(env);

        assertThat(uids(env))
                .containsExactly(
                        "changes-sink",
                        "dead-letters-sink",
                        "decode-edits",
                        "decode-pages",
                        "deduplicate-by-key",
                        "edits-source",
                        "pages-source",
                        "parse-pages",
                        "postgres-sink",
                        "validate-products");
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

    /** The uids that are given in the code; a sink adds steps of its own under them. */
    private static Set<String> uids(StreamExecutionEnvironment env) {
        StreamGraph graph = env.getStreamGraph();
        return graph.getStreamNodes().stream()
                .map(StreamNode::getTransformationUID)
                .filter(uid -> uid != null && !uid.contains(":"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
