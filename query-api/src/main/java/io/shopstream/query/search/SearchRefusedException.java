package io.shopstream.query.search;

/**
 * The search index cannot carry the search out, now or later: a text of too many words, or a cursor of another query. The
 * message is fit for a client, the cause for the log.
 */
public final class SearchRefusedException extends RuntimeException {

    public SearchRefusedException(Throwable cause) {
        super(
                "The search cannot be carried out: use fewer or shorter words, and 'after' with the query that gave it.",
                cause);
    }
}
