package io.shopstream.model.change;

import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import java.time.Instant;
import java.util.Objects;

/**
 * A command of the REST interface: the value of {@code product-edits}. The newest edit of a product replaces the ones
 * before it.
 *
 * @param id unique for the command; at most 200 characters, none of them a control character
 * @param productKey text form of the product's key
 * @param action what is asked
 * @param facts the fields to pin; others are left to the pages
 * @param issuedAt when it was asked
 */
public record ProductEdit(String id, String productKey, Action action, ProductFacts facts, Instant issuedAt) {

    public ProductEdit {
        if (!id.matches("[^\\p{Cntrl}\\p{Cs}]{1,200}")) {
            throw new IllegalArgumentException("id is '" + id + "': expected 1 to 200 characters of plain text.");
        }
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(issuedAt, "issuedAt");
        ProductKey.parse(productKey);
    }

    /** What an edit asks for. */
    public enum Action {
        /** Pin the stated fields, creating the product where it is not known. */
        PIN,
        /** Delete the product until it is released. */
        DELETE,
        /** Unpin all fields and undelete: the pages say again what the product is. */
        RELEASE
    }
}
