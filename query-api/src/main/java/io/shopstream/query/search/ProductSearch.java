package io.shopstream.query.search;

/** Finds products. */
public interface ProductSearch {

    /**
     * One page of what matches.
     *
     * @throws SearchUnavailableException when the index cannot be asked now; trying again later can help
     */
    SearchPage search(SearchQuery query);
}
