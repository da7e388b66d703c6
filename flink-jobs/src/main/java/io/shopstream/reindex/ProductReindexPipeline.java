package io.shopstream.reindex;

import io.shopstream.index.IndexAction;
import io.shopstream.index.IndexSettings;
import io.shopstream.index.SearchIndex;
import io.shopstream.ingest.IngestSettings;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job {@code product-reindex}: the products of PostgreSQL into an index of a given name. It ends when they are there.
 * It may run beside the other jobs, and again: the greatest version of a document wins.
 */
public final class ProductReindexPipeline {

    public static final String NAME = "product-reindex";

    private final Source<IndexAction, ?, ?> products;
    private final Sink<IndexAction> index;

    public ProductReindexPipeline(Source<IndexAction, ?, ?> products, Sink<IndexAction> index) {
        this.products = products;
        this.index = index;
    }

    /** Builds the graph: rows, index. */
    public void build(StreamExecutionEnvironment env) {
        env.fromSource(products, WatermarkStrategy.noWatermarks(), "products")
                .uid("products-source")
                .sinkTo(index)
                .uid("reindex-sink")
                .name("search index");
    }

    /** Submits the job with the settings of the environment: {@code --index NAME [--since INSTANT]}. */
    public static void main(String[] args) throws Exception {
        ReindexArguments arguments = ReindexArguments.of(args);
        IndexSettings settings = IndexSettings.from(System.getenv());
        SearchIndex index = SearchIndex.named(arguments.index());
        index.requireExisting(settings);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(settings.parallelism());
        env.getConfig().enableObjectReuse();
        new ProductReindexPipeline(
                        StoredProducts.of(IngestSettings.from(System.getenv()), arguments.since()),
                        index.sink(settings))
                .build(env);
        env.execute(NAME);
    }
}
