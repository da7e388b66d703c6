package io.shopstream.query.search;

/** Proposes by words that were understood before. */
public interface WordSuggest {

    /**
     * Proposals for the words, of which the last may be half typed.
     *
     * @throws SearchUnavailableException when the index cannot be asked now; trying again later can help
     */
    Suggestions suggest(SearchWords words);
}
