package io.shopstream.ingest;

import io.shopstream.ingest.coverage.CoverageCount;
import io.shopstream.ingest.coverage.CoverageWatch;
import io.shopstream.ingest.decode.DecodeEdits;
import io.shopstream.ingest.decode.DecodePages;
import io.shopstream.ingest.decode.DecodedPage;
import io.shopstream.ingest.decode.GuardedEdit;
import io.shopstream.ingest.deduplicate.DeduplicateByKey;
import io.shopstream.ingest.deduplicate.PostgresObservationStore;
import io.shopstream.ingest.deduplicate.ProductWrite;
import io.shopstream.ingest.parse.ParsePages;
import io.shopstream.ingest.parse.ParsedPage;
import io.shopstream.ingest.source.AppendedRange;
import io.shopstream.ingest.source.PublishedRules;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.ingest.validate.ValidateProducts;
import io.shopstream.model.product.Observation;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The job {@code product-ingest}: pages and edits to products. As a batch, {@code product-backfill}, it is the same graph
 * over the records of a range, and ends when all that they give is committed.
 */
public final class ProductIngestPipeline {

    public static final String NAME = "product-ingest";
    public static final String BACKFILL = "product-backfill";

    private final IngestSources sources;
    private final DeduplicateByKey deduplicate;
    private final CoverageWatch coverage;
    private final IngestSinks sinks;

    public ProductIngestPipeline(
            IngestSources sources, DeduplicateByKey deduplicate, CoverageWatch coverage, IngestSinks sinks) {
        this.sources = sources;
        this.deduplicate = deduplicate;
        this.coverage = coverage;
        this.sinks = sinks;
    }

    /** Builds the graph: decode, parse, validate, deduplicate by key, write. */
    public void build(StreamExecutionEnvironment env) {
        BroadcastStream<SourceRecord> rules = env.fromSource(
                        sources.siteRules(), WatermarkStrategy.noWatermarks(), "site-rules")
                .uid("site-rules-source")
                .setParallelism(1) // one order for all who get them
                .broadcast(DecodePages.RULES);
        SingleOutputStreamOperator<DecodedPage> pages = env.fromSource(
                        sources.pages(), WatermarkStrategy.noWatermarks(), "raw-pages")
                .uid("pages-source")
                .connect(rules)
                .process(new DecodePages(sources.publishedRules()))
                .uid("decode-pages")
                .name("decode pages");
        SingleOutputStreamOperator<ParsedPage> parsed =
                pages.process(new ParsePages()).uid("parse-pages").name("parse");
        SingleOutputStreamOperator<Observation> validated =
                parsed.process(new ValidateProducts()).uid("validate-products").name("validate");
        SingleOutputStreamOperator<Observation> edits = env.fromSource(
                        sources.edits(), WatermarkStrategy.noWatermarks(), "product-edits")
                .uid("edits-source")
                .process(new DecodeEdits())
                .uid("decode-edits")
                .name("decode edits");
        SingleOutputStreamOperator<ProductWrite> products = validated
                .union(edits)
                .keyBy(Observation::productKey)
                .connect(edits.getSideOutput(GuardedEdit.TAG).keyBy(GuardedEdit::productKey))
                .transform("deduplicate by key", TypeInformation.of(ProductWrite.class), deduplicate)
                .uid("deduplicate-by-key");

        products.sinkTo(sinks.products()).uid("postgres-sink").name("PostgreSQL");
        products.getSideOutput(DeduplicateByKey.CHANGES)
                .sinkTo(sinks.changes())
                .uid("changes-sink")
                .name("product-changes");
        parsed.getSideOutput(CoverageCount.TAG)
                .union(validated.getSideOutput(CoverageCount.TAG))
                .keyBy(CoverageCount::key)
                .process(coverage)
                .uid("coverage-watch")
                .name("watch coverage")
                .sinkTo(sinks.coverageAlerts())
                .uid("coverage-alerts-sink")
                .name("coverage-alerts");
        rejections(pages, parsed, validated, edits, products)
                .sinkTo(sinks.deadLetters())
                .uid("dead-letters-sink")
                .name("dead-letters");
    }

    private static DataStream<Rejection> rejections(
            SingleOutputStreamOperator<?> pages,
            SingleOutputStreamOperator<?> parsed,
            SingleOutputStreamOperator<?> validated,
            SingleOutputStreamOperator<?> edits,
            SingleOutputStreamOperator<?> products) {
        return pages.getSideOutput(Rejection.TAG)
                .union(
                        parsed.getSideOutput(Rejection.TAG),
                        validated.getSideOutput(Rejection.TAG),
                        edits.getSideOutput(Rejection.TAG),
                        products.getSideOutput(Rejection.TAG));
    }

    /** Submits the job with the settings of the environment: {@code [--mode batch --from INSTANT --to INSTANT]}. */
    public static void main(String[] args) throws Exception {
        AppendedRange range = IngestArguments.range(args);
        IngestSettings settings = IngestSettings.from(System.getenv());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(settings.parallelism());
        // Chained steps hand on the same immutable records instead of copies of whole pages.
        env.getConfig().enableObjectReuse();
        pipeline(settings, range, PublishedRules.read(settings.bootstrapServers()))
                .build(env);
        env.execute(range == null ? NAME : BACKFILL);
    }

    static ProductIngestPipeline pipeline(
            IngestSettings settings, @Nullable AppendedRange range, Map<String, String> publishedRules) {
        return range == null
                ? new ProductIngestPipeline(
                        IngestSources.kafka(settings, publishedRules),
                        deduplicate(settings),
                        new CoverageWatch(settings.coverageWindow()),
                        IngestSinks.postgresAndKafka(settings))
                : new ProductIngestPipeline(
                        IngestSources.kafka(settings, range, publishedRules),
                        deduplicate(settings),
                        CoverageWatch.withoutLooking(),
                        IngestSinks.backfill(settings));
    }

    /** The step that joins observations, for jobs that build the same graph. */
    public static DeduplicateByKey deduplicate(IngestSettings settings) {
        String url = settings.postgresUrl();
        String user = settings.postgresUser();
        String password = settings.postgresPassword();
        return new DeduplicateByKey(
                settings.stateLife(), settings.heartbeat(), () -> new PostgresObservationStore(url, user, password));
    }
}
