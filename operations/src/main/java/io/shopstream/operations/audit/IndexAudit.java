package io.shopstream.operations.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compares the stores by hashes of buckets, and the buckets that differ product by product. On a system that goes on
 * meanwhile the stores never agree in one moment: a difference is a finding when it stood unchanged from one look to the
 * next, while the index had taken all changes that were committed in between.
 */
public final class IndexAudit {

    /** Differences that are kept in memory and looked at again; more are counted. */
    static final int MOST_KEPT = 100_000;

    private static final int BATCH = 1_000;
    private static final int PAGE = 10_000;
    private static final int MOST_LOOKS = 20;

    private final ProductTable table;
    private final SearchIndex index;
    private final Settling settling;
    private final Consumer<String> progress;
    private final KeyHash hash = new KeyHash();

    /**
     * Builds the audit.
     *
     * @param progress takes a line now and then
     */
    public IndexAudit(ProductTable table, SearchIndex index, Settling settling, Consumer<String> progress) {
        this.table = table;
        this.index = index;
        this.settling = settling;
        this.progress = progress;
    }

    public IndexReport compare() {
        BucketSums rows = table.sums();
        progress.accept(rows.count() + " products in PostgreSQL");
        BucketSums documents = documentSums();
        List<Integer> differing = rows.differing(documents);
        Suspects suspects = new Suspects();
        if (!differing.isEmpty()) {
            progress.accept(differing.size() + " of " + KeyHash.BUCKETS + " buckets differ: comparing their products");
            lookInto(differing, suspects);
        }
        return settled(rows.count(), documents.count(), suspects);
    }

    private BucketSums documentSums() {
        BucketSums sums = new BucketSums();
        index.scan(PAGE, documents -> {
            documents.forEach(document -> sums.add(hash.bucket(document.key()), 1, hash.fingerprint(document)));
            progress.accept(sums.count() + " documents read from OpenSearch");
        });
        return sums;
    }

    private void lookInto(List<Integer> buckets, Suspects suspects) {
        table.forEachKey(buckets, BATCH, keys -> suspects.addAll(look(keys)));
        Set<Integer> wanted = new HashSet<>(buckets);
        index.scan(PAGE, documents -> {
            List<String> keys = documents.stream()
                    .map(StoredVersion::key)
                    .filter(key -> wanted.contains(hash.bucket(key)))
                    .toList();
            Batches.of(keys.iterator(), BATCH, batch -> suspects.addAll(look(batch)));
        });
    }

    private IndexReport settled(long rows, long documents, Suspects suspects) {
        List<Disagreement> findings = new ArrayList<>();
        Map<String, Disagreement> open = suspects.kept();
        for (int looks = 0; !open.isEmpty() && looks < MOST_LOOKS; looks++) {
            progress.accept(open.size() + " products differ: waiting for what may be on its way");
            if (!settling.await()) {
                break;
            }
            open = decided(open, findings);
        }
        return new IndexReport(rows, documents, findings, List.copyOf(open.values()), suspects.beyond());
    }

    /** Moves what stands unchanged to the findings; returns what has moved meanwhile without having arrived. */
    private Map<String, Disagreement> decided(Map<String, Disagreement> before, List<Disagreement> findings) {
        Map<String, Disagreement> moving = new LinkedHashMap<>();
        Batches.of(before.keySet().iterator(), BATCH, keys -> {
            for (Disagreement now : look(keys)) {
                Disagreement then = before.getOrDefault(now.key(), now);
                if (now.equals(then)) {
                    findings.add(now);
                } else if (!then.arrivedBy(now)) {
                    moving.put(now.key(), now);
                }
            }
        });
        return moving;
    }

    private List<Disagreement> look(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, StoredVersion> documents = index.versions(keys);
        Map<String, StoredVersion> rows = table.versions(keys);
        List<Disagreement> found = new ArrayList<>();
        for (String key : keys) {
            Disagreement disagreement = Disagreement.between(key, rows.get(key), documents.get(key));
            if (disagreement != null) {
                found.add(disagreement);
            }
        }
        return refusedApart(found);
    }

    private List<Disagreement> refusedApart(List<Disagreement> found) {
        Set<String> refused =
                table.refused(found.stream().map(Disagreement::key).toList());
        return found.stream()
                .map(each -> refused.contains(each.key()) ? each.ofRefused() : each)
                .toList();
    }
}
