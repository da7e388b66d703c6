package io.shopstream.model;

import java.util.List;

/** The Kafka topics that the programs meet in. Their records are described in {@code docs/architecture.md}. */
public final class Topics {

    /** Fetched pages, as received; CloudEvents in binary mode. */
    public static final String RAW_PAGES = "raw-pages";

    /** What the REST interface asks to be changed; keyed by product. */
    public static final String PRODUCT_EDITS = "product-edits";

    /** Every committed change of a product with before and after; keyed by product, written in transactions. */
    public static final String PRODUCT_CHANGES = "product-changes";

    /** Records that a job could not use, their bytes untouched, with the reason in the headers. */
    public static final String DEAD_LETTERS = "dead-letters";

    /** The rules of shops as JSON, by the shop's name; compacted, so that the newest of each is kept for ever. */
    public static final String SITE_RULES = "site-rules";

    /** Fields that the pages of a shop no longer give, or give again; keyed by shop, written in transactions. */
    public static final String COVERAGE_ALERTS = "coverage-alerts";

    public static final List<String> ALL =
            List.of(RAW_PAGES, PRODUCT_EDITS, PRODUCT_CHANGES, DEAD_LETTERS, SITE_RULES, COVERAGE_ALERTS);

    /** Partitions of each topic, the upper limit of a source's parallelism. */
    public static final int PARTITIONS = 3;

    private Topics() {}
}
