package io.shopstream.query.search;

/** Proposes what a text that is being typed may become. */
public interface ProductSuggest {

    /**
     * Proposals for a text; none for an empty one.
     *
     * @throws SearchUnavailableException when the index cannot be asked now; trying again later can help
     */
    Suggestions suggest(String text);
}
