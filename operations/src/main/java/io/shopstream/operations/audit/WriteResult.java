package io.shopstream.operations.audit;

import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;

/**
 * What became of a write to the index.
 *
 * @param written documents written or deleted
 * @param newer documents left as they were because they are newer
 * @param refused what the index did not take, with its words
 */
public record WriteResult(int written, int newer, List<String> refused) {

    static final WriteResult NONE = new WriteResult(0, 0, List.of());

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    static WriteResult of(List<BulkResponseItem> items) {
        int written = 0;
        int newer = 0;
        List<String> refused = new ArrayList<>();
        for (BulkResponseItem item : items) {
            if (item.error() == null || item.status() == NOT_FOUND) {
                written++;
            } else if (item.status() == CONFLICT) {
                newer++;
            } else {
                refused.add(
                        item.id() + ": " + item.status() + " " + item.error().reason());
            }
        }
        return new WriteResult(written, newer, refused);
    }

    /** Both together. */
    public WriteResult plus(WriteResult other) {
        List<String> all = new ArrayList<>(refused);
        all.addAll(other.refused);
        return new WriteResult(written + other.written, newer + other.newer, all);
    }
}
