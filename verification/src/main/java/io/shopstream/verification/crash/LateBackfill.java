package io.shopstream.verification.crash;

import io.shopstream.standalone.jobs.StackJob;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.verification.load.ProbePages;
import io.shopstream.verification.network.TcpProxy;
import io.shopstream.verification.network.Weather;
import io.shopstream.verification.stack.FlinkApi;
import io.shopstream.verification.stack.JobsUnderTest;
import io.shopstream.verification.stack.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * The backfill of an outage beside the job that comes back. Both read the pages of the outage; the backfill is cut off from
 * PostgreSQL in the middle of its commit, and commits when the job has long committed newer ones. What it says must not
 * come back.
 */
public final class LateBackfill {

    /** How the findings about rows begin. */
    public static final String ROW = "late backfill, row ";

    private static final int PRODUCTS = 20;
    private static final long OLD_PRICE = 1_000;
    private static final long NEW_PRICE = 2_000;

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration OFTEN = Duration.ofMillis(200);
    private static final String BACKFILL = "product-backfill";

    /** Task slots are few: four, of which the index job has two. */
    private static final Map<String, String> ONE_SLOT = Map.of("INGEST_PARALLELISM", "1");

    private final CrashTarget target;
    private final JobsUnderTest jobs;
    private final FlinkApi flink;
    private final Database database;
    private final IndexProgress index;
    private final ProbePages pages;
    private final ProbedProducts products;

    LateBackfill(CrashTarget target, Database database, IndexProgress index) {
        this.target = target;
        this.jobs = target.jobsUnderTest();
        this.flink = target.flink();
        this.database = database;
        this.index = index;
        this.pages = new ProbePages(target.stack().kafka(), PRODUCTS);
        this.products =
                new ProbedProducts(target.stack().jdbcUrl(), target.stack().opensearch());
    }

    /** Returns what went back, one line for each product and store; leaves the ingest job with another id. */
    List<String> run() throws Exception {
        String savepoint = jobs.stop(StackJob.INGEST);
        Instant from = Instant.now();
        pages.send(OLD_PRICE);
        Instant to = Instant.now().plusMillis(1);
        try (TcpProxy postgres = TcpProxy.before(target.stack().port(StackPort.POSTGRES))) {
            String backfill = cutOffInCommit(postgres, from, to);
            pages.send(NEW_PRICE);
            jobs.start(StackJob.INGEST, List.of("-s", savepoint), List.of(), ONE_SLOT);
            require(
                    "The job that comes back does not commit the newer pages.",
                    () -> products.allCost(pages, NEW_PRICE));
            if (database.backfillCommits() > 0) {
                throw new IllegalStateException("The backfill had committed before the job: it was not late.");
            }
            postgres.set(Weather.fair());
            require(
                    "The backfill does not end well.",
                    () -> flink.state(backfill).equals(Optional.of("FINISHED")));
            require("The backfill committed nothing.", () -> database.backfillCommits() > 0);
        }
        Map<TopicPartition, Long> ends = index.ends();
        require("The index job does not follow.", () -> index.isPast(ends));
        return differences();
    }

    /**
     * Starts the backfill, and cuts it off when it stands before the ledger: by then it has looked up what is known. Returns
     * its id.
     */
    private String cutOffInCommit(TcpProxy postgres, Instant from, Instant to) throws Exception {
        List<String> range = List.of("--mode", "batch", "--from", from.toString(), "--to", to.toString());
        Map<String, String> variables = Map.of(
                "INGEST_PARALLELISM",
                "1",
                "POSTGRES_URL",
                "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/shopstream");
        try (HeldTransaction ledger = new HeldTransaction(database, "commit_ledger", LIMIT)) {
            ledger.lock();
            jobs.start(StackJob.INGEST, List.of(), range, variables);
            if (!ledger.isWaitedFor()) {
                throw new IllegalStateException("The backfill does not come to its commit within " + LIMIT + ".");
            }
            postgres.set(Weather.cut());
        }
        return Objects.requireNonNull(flink.liveJobs().get(BACKFILL), "The backfill is gone.");
    }

    private List<String> differences() throws Exception {
        List<String> found = new ArrayList<>();
        for (String key : pages.keys()) {
            ProbedProducts.State row = products.row(key);
            if (row.price() != NEW_PRICE) {
                found.add(ROW + key + ": expected price " + NEW_PRICE + ", found " + row + ".");
            }
            ProbedProducts.State document = products.document(key);
            if (document.price() != NEW_PRICE) {
                found.add("late backfill, document " + key + ": expected price " + NEW_PRICE + ", found " + document
                        + ".");
            }
        }
        return found;
    }

    private static void require(String otherwise, Waiting.Condition condition) throws InterruptedException {
        if (!Waiting.until(LIMIT, OFTEN, condition)) {
            throw new IllegalStateException(otherwise + " Waited for " + LIMIT + "; see Flink's dashboard.");
        }
    }
}
