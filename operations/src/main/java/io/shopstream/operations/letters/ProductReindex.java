package io.shopstream.operations.letters;

/** Makes the search index say of a product what the database says. */
@FunctionalInterface
public interface ProductReindex {

    /**
     * Writes one product's document, or deletes that of a deleted product.
     *
     * @return whether the database knows the product
     * @throws ReplayException when the index refuses it
     */
    boolean write(String productKey);
}
