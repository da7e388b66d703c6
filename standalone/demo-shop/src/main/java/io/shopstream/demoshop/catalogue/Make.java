package io.shopstream.demoshop.catalogue;

/** How a product's page says what it sells; one of each twenty or more pages is of each make. */
public enum Make {
    /** A block of JSON-LD for the product, beside blocks for the shop and the breadcrumb. */
    JSON_LD,
    /** One block of JSON-LD whose {@code @graph} holds the product among other things. */
    JSON_LD_GRAPH,
    /** JSON-LD with an AggregateOffer over the sizes; the product's price is its {@code lowPrice}. */
    JSON_LD_AGGREGATE,
    /** schema.org microdata in the visible page. */
    MICRODATA,
    /** Nothing but {@code og:} and {@code product:} meta tags. */
    OPEN_GRAPH,
    /** An empty page whose script draws the product, with JSON-LD, from a state embedded in the page. */
    SCRIPT_STATE,
    /** An empty page whose script fetches the product and draws it with microdata. */
    SCRIPT_FETCH,
    /** Microdata in EUC-KR; only the Content-Type header names the charset. */
    EUC_KR_HEADER,
    /** JSON-LD in EUC-KR; only a meta tag names the charset. */
    EUC_KR_META;

    private static final Make[] CYCLE = {
        JSON_LD,
        MICRODATA,
        JSON_LD_GRAPH,
        OPEN_GRAPH,
        JSON_LD_AGGREGATE,
        SCRIPT_STATE,
        JSON_LD,
        EUC_KR_META,
        MICRODATA,
        JSON_LD_GRAPH,
        JSON_LD,
        JSON_LD_AGGREGATE,
        SCRIPT_FETCH,
        OPEN_GRAPH,
        JSON_LD,
        MICRODATA,
        EUC_KR_HEADER,
        JSON_LD_GRAPH,
        JSON_LD_AGGREGATE,
        JSON_LD
    };

    static Make ofNumber(int number) {
        return CYCLE[number % CYCLE.length];
    }

    public boolean isEucKr() {
        return this == EUC_KR_HEADER || this == EUC_KR_META;
    }

    /** Whether the plain page says nothing about the product. */
    public boolean needsScript() {
        return this == SCRIPT_STATE || this == SCRIPT_FETCH;
    }
}
