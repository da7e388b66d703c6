package io.shopstream.query.search;

import io.shopstream.model.index.ProductDocument;
import java.io.IOException;
import java.util.function.Supplier;
import org.opensearch.client.opensearch.core.SearchResponse;

/**
 * Searches the index. What is found lags a committed change by the index job's delay and the refresh interval of one
 * second.
 */
public final class OpenSearchProductSearch implements ProductSearch, WordSearch {

    private final ProductIndexClient index;
    private final Supplier<ColourWords> colours;
    private final Ranking ranking;

    /**
     * Searches through the client.
     *
     * @param colours the words in force, asked at each search
     */
    public OpenSearchProductSearch(ProductIndexClient index, Supplier<ColourWords> colours, Ranking ranking) {
        this.index = index;
        this.colours = colours;
        this.ranking = ranking;
    }

    /** Searches for the text as it was typed. */
    @Override
    public SearchPage search(SearchQuery query) {
        return search(query, SearchWords.of(query.text()));
    }

    @Override
    public SearchPage search(SearchQuery query, SearchWords words) {
        return SearchAnswers.page(
                query,
                complete(index.ask(SearchDsl.request(query, words, colours.get(), ranking, index.timeout()))),
                ranking);
    }

    /** A part of the hits with a smaller total would be a wrong answer, and the cache would keep it. */
    private static SearchResponse<ProductDocument> complete(SearchResponse<ProductDocument> response) {
        if (response.timedOut() || response.shards().failed() > 0) {
            throw new SearchUnavailableException(
                    "The search index answered only in part.",
                    new IOException("timed out: " + response.timedOut() + ", failed shards: "
                            + response.shards().failed()));
        }
        return response;
    }
}
