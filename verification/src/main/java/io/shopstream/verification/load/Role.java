package io.shopstream.verification.load;

/** Who speaks of a product. Only where a single address does is the order of its changes known beforehand. */
enum Role {
    /** Its own page, in order. */
    PAGE,
    /** Its own page, some fetches an hour behind, some late, some sent twice. */
    DISORDERLY_PAGE,
    /** Its own page, some fetches by a clock that runs ahead. */
    PAGE_AHEAD,
    /** Its own page and a listing. */
    PAGE_AND_LISTING,
    LISTING,
    PAGE_AND_EDITS,
    PAGE_LISTING_AND_EDITS,
    EDITS;

    private static final Role[] SHARES = {
        PAGE,
        PAGE,
        PAGE,
        PAGE,
        PAGE,
        PAGE,
        DISORDERLY_PAGE,
        DISORDERLY_PAGE,
        DISORDERLY_PAGE,
        DISORDERLY_PAGE,
        PAGE_AHEAD,
        PAGE_AHEAD,
        PAGE_AHEAD,
        PAGE_AND_LISTING,
        PAGE_AND_LISTING,
        PAGE_AND_LISTING,
        LISTING,
        PAGE_AND_EDITS,
        PAGE_LISTING_AND_EDITS,
        EDITS
    };

    /** Of each twenty products the same number has each role. */
    static Role of(int product) {
        return SHARES[product % SHARES.length];
    }

    boolean hasPage() {
        return this != LISTING && this != EDITS;
    }

    boolean isListed() {
        return this == PAGE_AND_LISTING || this == LISTING || this == PAGE_LISTING_AND_EDITS;
    }

    boolean isEdited() {
        return this == PAGE_AND_EDITS || this == PAGE_LISTING_AND_EDITS || this == EDITS;
    }

    /** Whether one address alone speaks of it. */
    boolean hasOneVoice() {
        return this == PAGE || this == DISORDERLY_PAGE || this == PAGE_AHEAD;
    }
}
