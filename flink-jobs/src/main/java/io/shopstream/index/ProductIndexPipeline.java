package io.shopstream.index;

import io.shopstream.ingest.sink.KafkaOutput;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.ingest.source.TopicSource;
import io.shopstream.model.Topics;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job {@code product-index}: committed changes to the search index. */
public final class ProductIndexPipeline {

    public static final String NAME = "product-index";

    private final Source<SourceRecord, ?, ?> changes;
    private final Sink<IndexAction> index;
    private final Sink<Rejection> deadLetters;

    public ProductIndexPipeline(
            Source<SourceRecord, ?, ?> changes, Sink<IndexAction> index, Sink<Rejection> deadLetters) {
        this.changes = changes;
        this.index = index;
        this.deadLetters = deadLetters;
    }

    /** Builds the graph: source, decode, index. */
    public void build(StreamExecutionEnvironment env) {
        SingleOutputStreamOperator<IndexAction> actions = env.fromSource(
                        changes, WatermarkStrategy.noWatermarks(), "product-changes")
                .uid("changes-source")
                .process(new DecodeChanges())
                .uid("decode-changes")
                .name("decode changes");
        actions.sinkTo(index).uid("index-sink").name("search index");
        actions.getSideOutput(Rejection.TAG)
                .sinkTo(deadLetters)
                .uid("index-dead-letters-sink")
                .name("dead-letters");
    }

    /** Submits the job with the settings of the environment. */
    public static void main(String[] args) throws Exception {
        IndexSettings settings = IndexSettings.from(System.getenv());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(settings.parallelism());
        env.getConfig().enableObjectReuse();
        String kafka = settings.bootstrapServers();
        new ProductIndexPipeline(
                        TopicSource.ofOurs(kafka, Topics.PRODUCT_CHANGES, NAME),
                        SearchIndex.LIVE.sink(settings),
                        new KafkaOutput(NAME, kafka, settings.transactionTimeout()).deadLetters())
                .build(env);
        env.execute(NAME);
    }
}
