package io.shopstream.query.search;

/** A property whose values are counted and can be picked. */
enum Facet {
    BRAND("brand"),
    CATEGORY("category"),
    SHOP("shop"),
    COLOUR("colour"),
    SIZE("size"),
    PRICE("price"),
    DISCOUNT("discount"),
    STOCK("inStock");

    private final String answer;

    Facet(String answer) {
        this.answer = answer;
    }

    /** Its name in the answer. */
    String answer() {
        return answer;
    }
}
