package io.shopstream.benchmark.store;

import io.shopstream.benchmark.page.ExpectedProduct;
import java.util.HashMap;
import java.util.Map;

/** Holds first the rows, then the documents, one by one, against what must be there: neither store is held in memory. */
final class Comparison {

    private final Map<String, ExpectedProduct> expected;
    private final Map<String, IndexedVersion> unindexed = new HashMap<>();
    private int found;
    private int wrong;
    private int extra;
    private int indexed;
    private int extraDocuments;

    Comparison(Map<String, ExpectedProduct> expected) {
        this.expected = expected;
    }

    void row(StoredProduct row) {
        ExpectedProduct product = expected.get(row.product().key());
        if (product == null) {
            extra++;
            return;
        }
        found++;
        wrong += product.equals(row.product()) ? 0 : 1;
        unindexed.put(product.key(), row.indexed());
    }

    /** After the last row. */
    void document(String key, IndexedVersion version) {
        if (!expected.containsKey(key)) {
            extraDocuments++;
        } else if (unindexed.remove(key, version)) {
            indexed++;
        }
    }

    Verdict verdict(long logged, long loggedTwice) {
        return new Verdict(
                expected.size(),
                expected.size() - found,
                wrong,
                extra,
                expected.size() - indexed + extraDocuments,
                logged,
                loggedTwice);
    }
}
