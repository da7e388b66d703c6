package io.shopstream.operations;

import io.shopstream.operations.audit.Disagreement;
import io.shopstream.operations.audit.IndexReport;
import io.shopstream.operations.audit.StoredVersion;
import io.shopstream.operations.audit.WriteResult;
import io.shopstream.operations.letters.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An audit's report for a person. */
final class AuditText {

    private static final int MOST_LINES = 100;

    private final PrintWriter out;

    AuditText(PrintWriter out) {
        this.out = out;
    }

    void print(AuditReport report) {
        index(report.index());
        repaired(report.repaired());
        report.recordsAhead().forEach((job, ahead) -> out.println(job + ": " + ahead + " records to read"));
        report.refused()
                .forEach((rule, count) -> out.println("refused " + Printable.line(rule) + ": " + count.refused() + ", "
                        + count.replayed() + " of them replayed"));
        report.transactions().forEach(transaction -> out.println("transaction: " + Printable.line(transaction)));
        out.println(report.clean() ? "The stores agree." : "The stores do NOT agree, or a transaction hangs.");
    }

    private void index(IndexReport index) {
        out.println(index.products() + " products in PostgreSQL, " + index.documents() + " documents in OpenSearch");
        print(index.findings(), "");
        print(index.unsettled(), "not settled: ");
        if (index.notLookedAt() > 0) {
            out.println("about " + index.notLookedAt() + " more differ and were not looked at");
        }
    }

    private void print(List<Disagreement> disagreements, String prefix) {
        disagreements.stream().limit(MOST_LINES).forEach(each -> out.println(prefix + line(each)));
        if (disagreements.size() > MOST_LINES) {
            out.println(prefix + (disagreements.size() - MOST_LINES) + " more; --json names all");
        }
    }

    private static String line(Disagreement each) {
        return each.kind().name().toLowerCase(Locale.ROOT) + " " + Printable.line(each.key()) + ": PostgreSQL "
                + version(each.row()) + ", OpenSearch " + version(each.document());
    }

    private static String version(@Nullable StoredVersion stored) {
        if (stored == null) {
            return "has none";
        }
        return stored.deleted() ? "deleted it with version " + stored.version() : "version " + stored.version();
    }

    private void repaired(@Nullable WriteResult repaired) {
        if (repaired != null) {
            out.println("mended " + repaired.written() + " documents; " + repaired.newer()
                    + " were newer and stayed; refused: " + repaired.refused().size());
            repaired.refused().stream()
                    .limit(MOST_LINES)
                    .forEach(refusal -> out.println("refused by OpenSearch: " + Printable.line(refusal)));
        }
    }
}
