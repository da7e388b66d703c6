package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.coverage.CoverageWatch;
import io.shopstream.ingest.deduplicate.DeduplicateByKey;
import io.shopstream.ingest.deduplicate.PostgresObservationStore;
import io.shopstream.ingest.sink.postgres.PostgresSink;
import io.shopstream.ingest.sink.postgres.PostgresSinkOptions;
import io.shopstream.ingest.sink.postgres.ProductTables;
import io.shopstream.ingest.sink.postgres.ProductWriteEncoder;
import io.shopstream.ingest.sink.postgres.WrittenProducts;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.Topics;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.datagen.functions.FromElementsGeneratorFunction;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that ever came comes once more, to the real graph and a real database, in its order and in others. */
class ReplayIT {

    private static final Duration STATE_LIFE = Duration.ofDays(90);
    private static final Duration HEARTBEAT = Duration.ofHours(1);
    private static final int MOST_SUBTASKS = 3;

    private static final List<String> OTHER_ROWS = List.of(
            "select to_jsonb(product_observations) from product_observations order by product_key, kind",
            "select to_jsonb(price_history) from price_history order by product_key, kind, from_version",
            "select shop, name from sellers order by shop, name");

    private static final String CONTENT =
            "select product_key, name, price_minor, availability, deleted, content_hash from products order by product_key";

    /** The rule by which the history answers, for a kind, a product and a time. */
    private static final String SHOWN = """
            select asked.product_key, asked.kind, asked.at, answer.price_minor
            from (values %s) asked (product_key, kind, at)
            join lateral (
                select price_minor
                from price_history span
                where span.product_key = asked.product_key and span.kind = asked.kind
                    and span.from_at <= asked.at::timestamptz
                order by span.to_at >= asked.at::timestamptz desc,
                    case when span.to_at >= asked.at::timestamptz then span.from_at else span.to_at end desc
                limit 1) answer on true
            order by asked.product_key, asked.at, asked.kind
            """;

    @TempDir
    private static Path folder;

    private static WrittenProducts database;
    private static MiniCluster cluster;

    @BeforeAll
    static void startServers() throws Exception {
        database = WrittenProducts.start(folder);
        cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .withRandomPorts()
                .setNumSlotsPerTaskManager(MOST_SUBTASKS)
                .build());
        cluster.start();
    }

    @AfterAll
    static void stopServers() throws Exception {
        cluster.close();
        database.close();
    }

    @BeforeEach
    void emptyDatabase() throws SQLException {
        database.execute("truncate products, product_observations, price_history, sellers, commit_ledger");
    }

    static Stream<Crawls> crawls() {
        return Stream.of(Crawls.ofMovingPrices(), Crawls.ofRestingPrices());
    }

    @ParameterizedTest
    @MethodSource("crawls")
    void replayByAJobWithoutStateChangesNoRow(Crawls crawls) throws Exception {
        run(crawls.inOrder(), 1);
        List<String> once = rows();

        run(crawls.inOrder(), 1);
        assertThat(rows()).isEqualTo(once);

        run(crawls.twiceShuffled(1), MOST_SUBTASKS);
        assertThat(rows()).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("crawls")
    void replayByTheJobThatHasItAllInStateChangesNoRow(Crawls crawls) throws Exception {
        run(crawls.inOrder(), 1);
        List<String> once = rowsInAnyOrder();
        emptyDatabase();

        run(
                Stream.concat(crawls.inOrder().stream(), crawls.twiceShuffled(2).stream())
                        .toList(),
                1);

        assertThat(rowsInAnyOrder()).isEqualTo(once);
    }

    @Test
    void orderAndRepetitionChangeNoRowWhereEachPageIsNews() throws Exception {
        Crawls crawls = Crawls.ofMovingPrices();
        run(crawls.inOrder(), 1);
        List<String> once = rowsInAnyOrder();
        emptyDatabase();

        run(crawls.twiceShuffled(3), MOST_SUBTASKS);

        assertThat(rowsInAnyOrder()).isEqualTo(once);
    }

    @Test
    void orderAndRepetitionChangeNoContentAndNoAnswerOfTheHistory() throws Exception {
        Crawls crawls = Crawls.ofRestingPrices();
        run(crawls.inOrder(), 1);
        List<String> once = database.query(CONTENT);
        assertThat(shownPrices(crawls)).isEqualTo(crawls.shownPrices());
        emptyDatabase();

        run(crawls.twiceShuffled(4), MOST_SUBTASKS);

        assertThat(database.query(CONTENT)).isEqualTo(once);
        assertThat(shownPrices(crawls)).isEqualTo(crawls.shownPrices());
    }

    private static void run(List<SourceRecord> records, int parallelism) throws Exception {
        String url = database.url();
        StreamExecutionEnvironment env = environment(parallelism);
        Source<SourceRecord, ?, ?> pages = source(env, of(Topics.RAW_PAGES, records));
        Source<SourceRecord, ?, ?> edits = source(env, of(Topics.PRODUCT_EDITS, records));
        Source<SourceRecord, ?, ?> noRules = source(env, List.of(Records.plain(Topics.SITE_RULES, "")));
        new ProductIngestPipeline(
                        new IngestSources(pages, edits, noRules, Map.of()),
                        new DeduplicateByKey(
                                STATE_LIFE, HEARTBEAT, () -> new PostgresObservationStore(url, "postgres", null)),
                        new CoverageWatch(Duration.ofHours(1)),
                        new IngestSinks(
                                new PostgresSink<>(
                                        PostgresSinkOptions.of(url, "postgres", null, "replay"),
                                        ProductTables.writes(),
                                        new ProductWriteEncoder(false)),
                                new DiscardingSink<>(),
                                new DiscardingSink<>(),
                                new DiscardingSink<>()))
                .build(env);
        JobExecutionResult unused =
                cluster.executeJobBlocking(env.getStreamGraph().getJobGraph());
    }

    private static Source<SourceRecord, ?, ?> source(StreamExecutionEnvironment env, List<SourceRecord> records) {
        TypeInformation<SourceRecord> type = TypeInformation.of(SourceRecord.class);
        return new DataGeneratorSource<>(
                new FromElementsGeneratorFunction<>(type, env.getConfig(), records), records.size(), type);
    }

    private static StreamExecutionEnvironment environment(int parallelism) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        return StreamExecutionEnvironment.createLocalEnvironment(configuration);
    }

    private static List<SourceRecord> of(String topic, List<SourceRecord> records) {
        return records.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    private static List<String> rows() throws SQLException {
        return rows("select to_jsonb(products) - 'written_at' from products order by product_key");
    }

    /** A product's version and time of change tell which observations had come when its content last changed. */
    private static List<String> rowsInAnyOrder() throws SQLException {
        return rows("select to_jsonb(products) - array['written_at', 'version', 'changed_at'] from products"
                + " order by product_key");
    }

    private static List<String> rows(String products) throws SQLException {
        List<String> rows = new ArrayList<>(database.query(products));
        for (String query : OTHER_ROWS) {
            rows.addAll(database.query(query));
        }
        return rows;
    }

    /** What the history says for the time of each page. */
    private static List<String> shownPrices(Crawls crawls) throws SQLException {
        String asked = crawls.shownPrices().stream()
                .map(shown -> shown.split("[|]", -1))
                .map(shown -> "('%s','%s','%s')".formatted(shown[0], shown[1], shown[2]))
                .collect(Collectors.joining(","));
        return database.query(SHOWN.formatted(asked));
    }
}
