package io.shopstream.query.search;

import org.jspecify.annotations.Nullable;

/**
 * What is searched for, in one canonical form: two queries that mean the same are equal, so that they share one entry of
 * the cache.
 *
 * @param text what the shopper typed, in Unicode form C with single spaces; empty finds everything
 * @param filters what a product must be besides
 * @param sort the order
 * @param page which hits
 * @param explained whether each hit says what made its score
 */
public record SearchQuery(String text, ProductFilters filters, SearchSort sort, Page page, boolean explained) {

    /** Deepest hit that a page number reaches, which is OpenSearch's own default bound (index.max_result_window). */
    public static final int DEEPEST = 10_000;

    public SearchQuery {
        text = ProductFilters.canonical(text);
    }

    /** A query whose scores nobody asks for. */
    public SearchQuery(String text, ProductFilters filters, SearchSort sort, Page page) {
        this(text, filters, sort, page, false);
    }

    /** Everything there is, the first page. */
    public static SearchQuery everything() {
        return of("");
    }

    /** A text without filters, the first page. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, ProductFilters.NONE, SearchSort.RELEVANCE, Page.FIRST);
    }

    /** This query with other filters. */
    public SearchQuery with(ProductFilters others) {
        return new SearchQuery(text, others, sort, page, explained);
    }

    /**
     * A part of the hits.
     *
     * @param number from 1; 1 where it begins behind a hit
     * @param size hits on a page
     * @param after the hit before the page's first one, for pages deeper than {@link #DEEPEST}; null counts from the start
     */
    public record Page(int number, int size, @Nullable PageCursor after) {

        /** As many as the search page shows. */
        public static final Page FIRST = new Page(1, 24, null);

        public Page {
            if (number < 1 || size < 1 || (long) number * size > DEEPEST || (after != null && number != 1)) {
                throw new IllegalArgumentException("page " + number + " of size " + size + " after " + after
                        + ": expected both from 1, their product up to " + DEEPEST + ", and page 1 after a hit");
            }
        }

        /** How many hits come before this page. */
        int offset() {
            return (number - 1) * size;
        }
    }
}
