package io.shopstream.benchmark.job;

import io.shopstream.ingest.IngestSettings;
import io.shopstream.ingest.IngestSinks;
import io.shopstream.ingest.IngestSources;
import io.shopstream.ingest.ProductIngestPipeline;
import io.shopstream.ingest.coverage.CoverageWatch;
import io.shopstream.ingest.source.TopicSource;
import io.shopstream.model.Topics;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The job {@code product-ingest} with the same graph and settings, whose sinks throw everything away. */
public final class DiscardingIngest {

    public static final String NAME = "discarding-ingest";

    private DiscardingIngest() {}

    public static void main(String[] arguments) throws Exception {
        IngestSettings settings = IngestSettings.from(System.getenv());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(settings.parallelism());
        env.getConfig().enableObjectReuse();
        String kafka = settings.bootstrapServers();
        new ProductIngestPipeline(
                        new IngestSources(
                                TopicSource.of(kafka, Topics.RAW_PAGES, NAME),
                                TopicSource.of(kafka, Topics.PRODUCT_EDITS, NAME),
                                TopicSource.ofOurs(kafka, Topics.SITE_RULES, NAME),
                                Map.of()),
                        ProductIngestPipeline.deduplicate(settings),
                        new CoverageWatch(settings.coverageWindow()),
                        new IngestSinks(
                                new CountingSink<>(),
                                new DiscardingSink<>(),
                                new DiscardingSink<>(),
                                new DiscardingSink<>()))
                .build(env);
        env.execute(NAME);
    }
}
