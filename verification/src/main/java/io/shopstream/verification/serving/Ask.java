package io.shopstream.verification.serving;

/** Who is asked for what. */
enum Ask {
    HIT("search, answer cached"),
    MISS("search, never asked before"),
    DIRECT("the same searches of OpenSearch itself"),
    SUGGESTION("suggestions"),
    MIXED("mixed"),
    POSTGRES("PostgreSQL's full-text search");

    private final String words;

    Ask(String words) {
        this.words = words;
    }

    /** For a report. */
    @Override
    public String toString() {
        return words;
    }
}
