package io.shopstream.index;

import io.shopstream.ingest.sink.KafkaOutput;
import io.shopstream.ingest.source.TopicSource;
import io.shopstream.model.Topics;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The index job's graph with its real connectors and default settings; nothing is connected. */
public final class IndexGraph {

    private IndexGraph() {}

    public static void build(StreamExecutionEnvironment env) {
        IndexSettings settings = IndexSettings.from(Map.of());
        String kafka = settings.bootstrapServers();
        new ProductIndexPipeline(
                        TopicSource.ofOurs(kafka, Topics.PRODUCT_CHANGES, ProductIndexPipeline.NAME),
                        SearchIndex.LIVE.sink(settings),
                        new KafkaOutput(ProductIndexPipeline.NAME, kafka, settings.transactionTimeout()).deadLetters())
                .build(env);
    }
}
