package io.shopstream.operations.audit;

import java.util.List;

/**
 * What the comparison found.
 *
 * @param products in the database, not deleted
 * @param documents in the index
 * @param findings differences that stood unchanged
 * @param unsettled differences of which it is not known whether they are on their way
 * @param notLookedAt further differences of the first look; they are looked at once these are mended
 */
public record IndexReport(
        long products, long documents, List<Disagreement> findings, List<Disagreement> unsettled, long notLookedAt) {

    public IndexReport {
        findings = List.copyOf(findings);
        unsettled = List.copyOf(unsettled);
    }

    public boolean agrees() {
        return findings.isEmpty() && unsettled.isEmpty() && notLookedAt == 0;
    }
}
