package io.shopstream.query.search;

/** Finds products by words that were understood before. */
public interface WordSearch {

    /**
     * One page of what matches.
     *
     * @param query everything but its text
     * @param words stand in for the text
     * @throws SearchUnavailableException when the index cannot be asked now; trying again later can help
     */
    SearchPage search(SearchQuery query, SearchWords words);
}
