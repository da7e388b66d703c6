package io.shopstream.verification.crash;

import io.shopstream.verification.audit.AuditReport;
import io.shopstream.verification.audit.AuditTargets;
import io.shopstream.verification.audit.Finding;
import io.shopstream.verification.audit.StoresAudit;
import io.shopstream.verification.load.LoadGenerator;
import io.shopstream.verification.load.Workload;
import io.shopstream.verification.load.WorkloadSize;
import io.shopstream.verification.stack.OneMachineStack;
import io.shopstream.verification.stack.Waiting;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** A whole run: load, kills and faults under it, quiet, audit. */
public final class CrashRun {

    private static final int PRODUCTS = 300;
    private static final int POISON = 3;
    private static final Duration SAME_JOBS_LIMIT = Duration.ofMinutes(1);
    private static final Duration LOAD_LIMIT = Duration.ofMinutes(60);
    private static final Duration SETTLE_LIMIT = Duration.ofMinutes(5);

    private final CrashTarget target;
    private final CrashOptions options;
    private final PrintStream out;
    private final List<KillRecord> kills = new ArrayList<>();
    private final List<FaultRecord> faults = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    public CrashRun(CrashTarget target, CrashOptions options, PrintStream out) {
        this.target = target;
        this.options = options;
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param expected file for what must come out, written before anything goes in
     */
    public CrashReport run(Path expected) throws Exception {
        OneMachineStack stack = target.stack();
        Workload workload = Workload.seeded(options.seed(), size());
        workload.writeExpected(expected);
        try (Database database = new Database(stack.jdbcUrl());
                LoadGenerator load = new LoadGenerator(stack.kafka(), workload, options.perSecond());
                CrawlLoop crawls = new CrawlLoop(stack);
                ApiAnswers api = new ApiAnswers(stack.api());
                IndexProgress index = new IndexProgress(stack.kafka())) {
            database.index();
            Instant began = Instant.now();
            load.start();
            crawls.start();
            api.start();
            LateRequest late = new LateRequest(stack, target.opensearch());
            awaitProducts(database, Instant.EPOCH);
            say("A bulk request of " + late.hold() + " bytes is held back, and its sender killed.");
            awaitProducts(database, Instant.now());
            kill(database, crawls, () -> load.sent() < workload.size());
            if (options.faults()) {
                sufferFaults(new FaultRun(database, index, began));
            }
            if (!options.evenToTheEnd()) {
                load.hurry();
            }
            crawls.endWithOneWholeCrawl();
            load.awaitDone(LOAD_LIMIT);
            settle(index);
            late.deliver();
            List<String> findings = audit(workload, crawls);
            if (options.lateBackfill()) {
                findings.addAll(lateBackfill(database, index));
            }
            return new CrashReport(
                    options.seed(), words(workload), kills, faults, api.counts(), skipped, broken, findings);
        }
    }

    private void awaitProducts(Database database, Instant since) throws InterruptedException {
        if (!Waiting.until(SETTLE_LIMIT, () -> database.commitSince(since).isPresent())) {
            throw new IllegalStateException(
                    "No change was committed within " + SETTLE_LIMIT + " of " + since + ": see the stack's logs.");
        }
    }

    private WorkloadSize size() {
        double records = options.perSecond() * options.minutes() * 60;
        return new WorkloadSize(PRODUCTS, (int) Math.ceil(records / PRODUCTS), POISON);
    }

    private void kill(Database database, CrawlLoop crawls, Waiting.Condition underLoad) throws InterruptedException {
        Path savepoints = target.stack().settings().data().resolve("flink/savepoints");
        Killer killer = new Killer(target.stack(), new Moments(target.flink(), database, savepoints), database, crawls);
        for (PlannedKill plan : KillSchedule.seeded(options.seed(), options.kills(), options.victims())) {
            KillRecord record = killer.carryOut(plan, underLoad);
            kills.add(record);
            say(record.toString());
            if (record.pids().isEmpty()) {
                broken.add("Kill " + plan.number() + " found no process of " + plan.victim() + ".");
            }
            if (record.upAfterMillis() == null) {
                broken.add(plan.victim() + " did not come back after kill " + plan.number() + ".");
            }
            if (underLoad.holds() && plan.victim().carriesProducts() && record.rowAfterMillis() == null) {
                broken.add("No row was committed after kill " + plan.number() + ".");
            }
            requireSameJobs("kill " + plan.number());
        }
    }

    private void sufferFaults(FaultRun run) throws Exception {
        if (target.checkpoints().isEmpty()) {
            skipped.add("a full disk: it needs root on Linux to mount a small one.");
        }
        Faults all = new Faults(
                target.postgres(), target.opensearch(), target.stack().opensearch());
        for (Fault fault : all.all(target.checkpoints())) {
            FaultRecord record = run.carryOut(fault);
            faults.add(record);
            say(record.toString());
            if (!record.isFine()) {
                broken.add("Fault '" + fault.name() + "' was not gone through as promised: " + record);
            }
            requireSameJobs(fault.name());
        }
    }

    /** Flink's own high availability brings the jobs back: nobody submits them anew. */
    private void requireSameJobs(String what) throws InterruptedException {
        Map<String, String> expected = target.jobs();
        if (!Waiting.until(
                SAME_JOBS_LIMIT,
                Duration.ofMillis(200),
                () -> target.flink().liveJobs().equals(expected))) {
            broken.add("After " + what + " the jobs are " + target.flink().liveJobs() + ", not " + expected + ".");
        }
    }

    /** The index must have all that is newer than the late request before that comes, else it would not be late. */
    private void settle(IndexProgress index) throws InterruptedException {
        Map<TopicPartition, Long> ends = index.ends();
        if (!Waiting.until(SETTLE_LIMIT, Duration.ofMillis(200), () -> index.isPast(ends))) {
            broken.add("The index job did not follow to the end of the changes within " + SETTLE_LIMIT + ".");
        }
    }

    private List<String> audit(Workload workload, CrawlLoop crawls) throws InterruptedException {
        OneMachineStack stack = target.stack();
        AuditReport report = new StoresAudit(new AuditTargets(stack.kafka(), stack.jdbcUrl(), stack.opensearch()))
                .check(workload.expected(), SETTLE_LIMIT);
        say(report.toString());
        List<String> all = new ArrayList<>(
                report.findings().stream().map(Finding::toString).toList());
        all.addAll(crawls.differences(new CrawledProducts(stack.jdbcUrl()).of(crawls.shopName())));
        return all;
    }

    private List<String> lateBackfill(Database database, IndexProgress index) throws Exception {
        try {
            List<String> findings = new LateBackfill(target, database, index).run();
            say("A backfill committed after the job that it ran beside; what went back: " + findings.size() + ".");
            return findings;
        } catch (IllegalStateException e) {
            broken.add("The late backfill did not come about: " + e.getMessage());
            return List.of();
        }
    }

    private String words(Workload workload) {
        return workload.size() + " records at " + options.perSecond() + "/s";
    }

    private void say(String line) {
        out.println(line);
    }
}
