package io.shopstream.query.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param total how many products match, exactly
 * @param page its number, from 1
 * @param size how many hits a full page holds
 * @param hits in the order asked for
 * @param next where the page behind this one begins; null behind the last hit
 * @param facets counts over all that match
 * @param understood how the text was read
 */
public record SearchPage(
        long total,
        int page,
        int size,
        List<SearchHit> hits,
        @Nullable String next,
        Facets facets,
        Understood understood) {

    public SearchPage {
        hits = List.copyOf(hits);
    }

    /** This page for a text that was read so. */
    public SearchPage understood(Understood reading) {
        return new SearchPage(total, page, size, hits, next, facets, reading);
    }
}
