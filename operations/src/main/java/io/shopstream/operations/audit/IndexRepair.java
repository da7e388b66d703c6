package io.shopstream.operations.audit;

import io.shopstream.model.index.ProductDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the index say what the database says. Documents are those of the index job, under the same versions; what is newer
 * in the index than in the database is left as it is, and so is what the database refused.
 */
public final class IndexRepair {

    private static final int BATCH = 500;

    private final ProductTable table;
    private final SearchIndex index;

    public IndexRepair(ProductTable table, SearchIndex index) {
        this.table = table;
        this.index = index;
    }

    /** Mends what an audit found. */
    public WriteResult mend(List<Disagreement> findings) {
        WriteResult[] result = {WriteResult.NONE};
        Batches.of(findings.iterator(), BATCH, batch -> result[0] = result[0].plus(mendBatch(batch)));
        return result[0];
    }

    /** Makes the index say of one product what the database says; nothing where the database does not know it. */
    public WriteResult write(String productKey) {
        Set<String> one = Set.of(productKey);
        Map<String, Long> tombstones = table.versions(one).values().stream()
                .filter(StoredVersion::deleted)
                .collect(Collectors.toMap(StoredVersion::key, StoredVersion::version));
        return index.write(documents(one), tombstones);
    }

    private WriteResult mendBatch(List<Disagreement> batch) {
        Set<String> wanted = batch.stream()
                .filter(finding ->
                        finding.kind() != Disagreement.Kind.EXTRA && finding.kind() != Disagreement.Kind.REFUSED)
                .map(Disagreement::key)
                .collect(Collectors.toSet());
        Map<String, Long> deletions = new HashMap<>();
        batch.stream()
                .filter(finding -> finding.kind() == Disagreement.Kind.EXTRA)
                .forEach(finding -> deletions.put(finding.key(), versionOf(finding)));
        return index.write(documents(wanted), deletions);
    }

    /** A tombstone's own version; without one that of the document that was seen, so that a newer one stays. */
    private static long versionOf(Disagreement extra) {
        StoredVersion row = extra.row();
        StoredVersion document = extra.document();
        if (row != null) {
            return row.version();
        }
        return document == null ? 0 : document.version();
    }

    private List<ProductDocument> documents(Set<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : table.products(keys).stream().map(ProductDocument::of).toList();
    }
}
