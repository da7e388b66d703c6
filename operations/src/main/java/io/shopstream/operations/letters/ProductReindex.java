package io.shopstream.operations.letters;

/** Writes what the database has of a product to the search index. */
@FunctionalInterface
public interface ProductReindex {

    /**
     * Writes one product's document.
     *
     * @throws ReplayException when the database has no such product, or the index refuses it
     */
    void write(String productKey);
}
