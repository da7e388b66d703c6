package io.shopstream.operations;

import io.shopstream.operations.audit.IndexReport;
import io.shopstream.operations.audit.WriteResult;
import io.shopstream.operations.letters.Listing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an audit tells.
 *
 * @param index the search index against the database
 * @param repaired what was mended before that; null where nothing was to be
 * @param transactions prepared ones, and those that are open for long
 * @param recordsAhead by job, what it has not read yet
 * @param refused dead letters and rows by stage and rule
 */
record AuditReport(
        IndexReport index,
        @Nullable WriteResult repaired,
        List<String> transactions,
        Map<String, Long> recordsAhead,
        Map<String, Listing.Count> refused) {

    /** What was refused and what is still to be read do not make the stores disagree. */
    boolean clean() {
        return index.agrees() && transactions.isEmpty();
    }
}
