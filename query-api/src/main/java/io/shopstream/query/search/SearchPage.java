package io.shopstream.query.search;

import java.util.List;

/**
 * One page of hits.
 *
 * @param total how many products match, exactly
 * @param page its number, from 1
 * @param size how many hits a full page holds
 * @param hits in the order asked for
 * @param facets counts over all that match
 */
public record SearchPage(long total, int page, int size, List<SearchHit> hits, Facets facets) {

    public SearchPage {
        hits = List.copyOf(hits);
    }

    /**
     * How many products each value would give. Each list counts under all filters but its own, so that a shopper sees what
     * else can be picked.
     */
    public record Facets(List<FacetCount> brand, List<FacetCount> category, List<FacetCount> shop) {

        public Facets {
            brand = List.copyOf(brand);
            category = List.copyOf(category);
            shop = List.copyOf(shop);
        }
    }

    /** One value of a facet, the most frequent first. */
    public record FacetCount(String value, long count) {}
}
