package io.shopstream.benchmark.store;

import io.shopstream.benchmark.page.ExpectedProduct;
import io.shopstream.benchmark.stack.BenchmarkStack;
import io.shopstream.model.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;

/** PostgreSQL, OpenSearch and Kafka, asked themselves what they hold, past all programs of the project. */
public final class Stores {

    private final Database database;
    private final SearchIndex index;
    private final TopicRecords topics;

    public Stores(BenchmarkStack stack) {
        this.database = new Database(stack.postgres());
        this.index = new SearchIndex(stack.openSearch());
        this.topics = new TopicRecords(stack.kafka());
    }

    /** Leaves the topic of pages as a fresh installation has it. */
    public void emptyInput() {
        topics.empty(List.of(Topics.RAW_PAGES));
    }

    /** Where the next page of each partition would go. */
    public Map<TopicPartition, Long> inputEnds() {
        return topics.ends(List.of(Topics.RAW_PAGES));
    }

    /** Leaves tables, index and the other topics as a fresh installation has them. */
    public void emptyOutput() {
        topics.empty(List.of(Topics.PRODUCT_CHANGES, Topics.PRODUCT_EDITS, Topics.DEAD_LETTERS));
        database.empty();
        index.recreate();
    }

    public SearchIndex index() {
        return index;
    }

    /** How many products the database holds. */
    public long products() {
        return database.products();
    }

    /** Holds both stores against what must be there, row by row. */
    public Verdict check(Map<String, ExpectedProduct> expected) {
        Map<String, StoredProduct> rows = database.rows();
        Map<String, IndexedVersion> documents = index.documents();
        int wrong = 0;
        int missing = 0;
        int differing = 0;
        for (Map.Entry<String, ExpectedProduct> entry : expected.entrySet()) {
            StoredProduct row = rows.get(entry.getKey());
            missing += row == null ? 1 : 0;
            wrong += row != null && !row.product().equals(entry.getValue()) ? 1 : 0;
            boolean same = row != null && Objects.equals(row.indexed(), documents.get(entry.getKey()));
            differing += same ? 0 : 1;
        }
        Map<String, StoredProduct> extra = new HashMap<>(rows);
        extra.keySet().removeAll(expected.keySet());
        Map<String, IndexedVersion> extraDocuments = new HashMap<>(documents);
        extraDocuments.keySet().removeAll(expected.keySet());
        return new Verdict(
                expected.size(),
                missing,
                wrong,
                extra.size(),
                differing + extraDocuments.size(),
                database.logged(),
                database.loggedTwice());
    }
}
