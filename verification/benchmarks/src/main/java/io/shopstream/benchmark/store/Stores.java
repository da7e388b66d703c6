package io.shopstream.benchmark.store;

import io.shopstream.benchmark.page.ExpectedProduct;
import io.shopstream.benchmark.stack.BenchmarkStack;
import io.shopstream.model.Topics;
import java.util.List;
import java.util.Map;

/** PostgreSQL, OpenSearch and Kafka, asked themselves what they hold, past all programs of the project. */
public final class Stores {

    /** The topic of pages for programs that are not ours. */
    public static final String PAGES_OF_PEERS = "raw-pages-of-peers";

    private final Database database;
    private final SearchIndex index;
    private final TopicRecords topics;

    public Stores(BenchmarkStack stack) {
        this.database = new Database(stack.postgres());
        this.index = new SearchIndex(stack.openSearch());
        this.topics = new TopicRecords(stack.kafka());
    }

    /** Leaves the topics of pages as a fresh installation has them. */
    public void emptyInput() {
        topics.create(PAGES_OF_PEERS);
        topics.empty(List.of(Topics.RAW_PAGES, PAGES_OF_PEERS));
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

    /** Holds both stores against what must be there, row by row; a million products fit. */
    public Verdict check(Map<String, ExpectedProduct> expected) {
        Comparison comparison = new Comparison(expected);
        database.eachRow(comparison::row);
        index.eachDocument(comparison::document);
        return comparison.verdict(database.logged(), database.loggedTwice());
    }
}
