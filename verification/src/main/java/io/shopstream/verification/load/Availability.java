package io.shopstream.verification.load;

/** What a page says of the stock; the names are those of the stores. */
public enum Availability {
    IN_STOCK("InStock", "in stock"),
    OUT_OF_STOCK("OutOfStock", "out of stock"),
    PRE_ORDER("PreOrder", "preorder");

    private final String schemaOrg;
    private final String openGraph;

    Availability(String schemaOrg, String openGraph) {
        this.schemaOrg = schemaOrg;
        this.openGraph = openGraph;
    }

    String schemaOrg() {
        return "https://schema.org/" + schemaOrg;
    }

    String openGraph() {
        return openGraph;
    }
}
