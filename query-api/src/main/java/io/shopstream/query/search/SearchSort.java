package io.shopstream.query.search;

import java.util.Locale;

/** The order of the hits; products without the value that is sorted by come last. */
public enum SearchSort {
    RELEVANCE,
    PRICE_ASC,
    PRICE_DESC,
    NEWEST,
    DISCOUNT,
    RATING;

    /** The name as a client writes it, for example {@code price_asc}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
