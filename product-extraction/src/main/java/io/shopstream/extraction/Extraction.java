package io.shopstream.extraction;

import java.util.List;

/** What became of a page. */
public sealed interface Extraction {

    /**
     * The page states products.
     *
     * @param products one on a product's own page, several on a listing; never empty
     */
    record Products(List<ExtractedProduct> products) implements Extraction {

        public Products {
            products = List.copyOf(products);
            if (products.isEmpty()) {
                throw new IllegalArgumentException("A page without products is refused instead.");
            }
        }
    }

    /**
     * The page states none.
     *
     * @param rule name of the {@link PageRule} that it broke
     * @param reason a sentence for a person
     */
    record Refused(String rule, String reason) implements Extraction {}

    /** The page's products; empty where it was refused. */
    default List<ExtractedProduct> found() {
        return this instanceof Products found ? found.products() : List.of();
    }
}
