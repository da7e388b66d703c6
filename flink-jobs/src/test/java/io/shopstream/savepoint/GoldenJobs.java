package io.shopstream.savepoint;

import io.shopstream.index.IndexAction;
import io.shopstream.index.ProductIndexPipeline;
import io.shopstream.ingest.IngestSinks;
import io.shopstream.ingest.IngestSources;
import io.shopstream.ingest.ProductIngestPipeline;
import io.shopstream.ingest.coverage.CoverageWatch;
import io.shopstream.ingest.deduplicate.DeduplicateByKey;
import io.shopstream.ingest.deduplicate.ObservationStore;
import io.shopstream.ingest.sink.postgres.PostgresSink;
import io.shopstream.ingest.sink.postgres.PostgresSinkOptions;
import io.shopstream.ingest.sink.postgres.ProductTables;
import io.shopstream.ingest.sink.postgres.ProductWriteEncoder;
import io.shopstream.ingest.source.Rejection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Both jobs with the graph of today, scripted sources, and sinks that a test looks into. */
final class GoldenJobs {

    static final String CHANGES = "changes";
    static final String ACTIONS = "actions";

    private final Configuration configuration = new Configuration();

    GoldenJobs(int parallelism) {
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        // None but savepoints, unless a test asks for them.
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));
    }

    /** Lets the restored job commit what it writes. */
    GoldenJobs from(Path savepoint, String stateBackend) {
        configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint.toUri().toString());
        configuration.set(StateBackendOptions.STATE_BACKEND, stateBackend);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
        return this;
    }

    JobClient ingest(Script pages, Script edits, ObservationStore.Factory stored, PostgresSinkOptions database)
            throws Exception {
        StreamExecutionEnvironment env = environment();
        new ProductIngestPipeline(
                        new IngestSources(
                                new ScriptedSource(pages),
                                new ScriptedSource(edits),
                                new ScriptedSource(List::of),
                                Map.of()),
                        new DeduplicateByKey(Duration.ofDays(90), Duration.ofHours(1), stored),
                        new CoverageWatch(Duration.ofHours(1)),
                        new IngestSinks(
                                new PostgresSink<>(database, ProductTables.writes(), new ProductWriteEncoder(true)),
                                new CollectingSink<>(CHANGES),
                                new CollectingSink<Rejection>("rejected pages"),
                                new CollectingSink<>("coverage alerts")))
                .build(env);
        return env.executeAsync(ProductIngestPipeline.NAME);
    }

    JobClient index(Script changes) throws Exception {
        StreamExecutionEnvironment env = environment();
        new ProductIndexPipeline(
                        new ScriptedSource(changes),
                        new CollectingSink<IndexAction>(ACTIONS),
                        new CollectingSink<Rejection>("rejected changes"))
                .build(env);
        return env.executeAsync(ProductIndexPipeline.NAME);
    }

    private StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.createLocalEnvironment(configuration);
    }
}
