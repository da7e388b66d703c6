package io.shopstream.operations;

import io.shopstream.model.ProductJson;
import io.shopstream.operations.audit.IndexAudit;
import io.shopstream.operations.audit.IndexRepair;
import io.shopstream.operations.audit.IndexReport;
import io.shopstream.operations.audit.WriteResult;
import io.shopstream.operations.condition.IndexCaughtUp;
import io.shopstream.operations.condition.JobGroup;
import io.shopstream.operations.condition.JobProgress;
import io.shopstream.operations.condition.OpenTransactions;
import io.shopstream.operations.letters.LetterFilter;
import io.shopstream.operations.letters.Listing;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./shopstream audit}: whether the search index says what the database says. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Compares OpenSearch with PostgreSQL, product by product where they differ. Exit code 0: they agree.")
final class AuditCommand implements Callable<Integer> {

    private static final int AGREES = 0;
    private static final int DISAGREES = 1;

    private final Supplier<OperationsSettings> settings;

    @Option(names = "--repair", description = "Mend the index from PostgreSQL, then compare again.")
    private boolean repair;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(
            names = "--settle",
            paramLabel = "DURATION",
            defaultValue = "PT10S",
            description =
                    "How long a difference must stand to count; longer than a checkpoint (default: ${DEFAULT-VALUE}).")
    private Duration settle;

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            defaultValue = "PT5M",
            description = "Longest wait for an index job that is behind (default: ${DEFAULT-VALUE}).")
    private Duration patience;

    @Spec
    private CommandSpec spec;

    AuditCommand(Supplier<OperationsSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (Servers servers = new Servers(settings.get());
                JobProgress jobs = servers.jobs()) {
            AuditReport report = report(servers, jobs);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(ProductJson.text(report));
            } else {
                new AuditText(out).print(report);
            }
            return report.clean() ? AGREES : DISAGREES;
        }
    }

    private AuditReport report(Servers servers, JobProgress jobs) {
        IndexCaughtUp caughtUp = new IndexCaughtUp(jobs, settle, patience, Clock.systemUTC(), this::tell);
        IndexAudit audit = new IndexAudit(servers.table(), servers.index(), caughtUp::await, this::tell);
        IndexReport report = audit.compare();
        @Nullable WriteResult repaired = null;
        while (repair && !report.findings().isEmpty()) {
            tell("mending " + report.findings().size() + " products");
            WriteResult mended = new IndexRepair(servers.table(), servers.index()).mend(report.findings());
            repaired = repaired == null ? mended : repaired.plus(mended);
            report = audit.compare();
            if (mended.written() == 0) {
                break;
            }
        }
        return new AuditReport(
                report, repaired, new OpenTransactions(servers.database()).all(), recordsAhead(jobs), refused(servers));
    }

    private static Map<String, Long> recordsAhead(JobProgress jobs) {
        Map<String, Long> ahead = new TreeMap<>();
        for (JobGroup job : JobGroup.ALL) {
            ahead.put(job.id(), jobs.ahead(job, jobs.ends(job)));
        }
        return ahead;
    }

    private Map<String, Listing.Count> refused(Servers servers) {
        tell("counting dead letters");
        return Refusals.listing(servers, new LetterFilter(null, null, null, null), 0)
                .counts();
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("audit: " + line);
    }
}
