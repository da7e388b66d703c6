package io.shopstream.query.access;

import java.util.Set;

/** What a token may allow. */
public enum Scope {
    /** Create, change, delete and release products. */
    PRODUCTS_WRITE("products:write"),
    /** Have webhooks called when a product changes. */
    WATCHES_WRITE("watches:write"),
    /** Everything. */
    ADMIN("admin");

    private final String claim;

    Scope(String claim) {
        this.claim = claim;
    }

    /** As it stands in the token's claim {@code scope} (RFC 8693, section 4.2). */
    public String claim() {
        return claim;
    }

    boolean isIn(Set<String> granted) {
        return granted.contains(claim) || granted.contains(ADMIN.claim);
    }
}
