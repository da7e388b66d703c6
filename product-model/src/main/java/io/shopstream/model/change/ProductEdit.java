package io.shopstream.model.change;

import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command of the REST interface: the value of {@code product-edits}. The newest edit of a product replaces the ones
 * before it.
 *
 * @param id unique for the command; at most 200 characters, none of them a control character
 * @param productKey text form of the product's key
 * @param action what is asked
 * @param facts the fields to pin; others are left to the pages
 * @param issuedAt when it was asked
 * @param expectedVersion what the product's version must be for the edit to be applied; null for any
 */
public record ProductEdit(
        String id,
        String productKey,
        Action action,
        ProductFacts facts,
        Instant issuedAt,
        @Nullable Long expectedVersion) {

    /** The rule that an edit breaks whose product has another version than the expected one. */
    public static final String OUTDATED = "outdated-edit";

    public ProductEdit {
        if (!id.matches("[^\\p{Cntrl}\\p{Cs}]{1,200}")) {
            throw new IllegalArgumentException("id is '" + id + "': expected 1 to 200 characters of plain text.");
        }
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(issuedAt, "issuedAt");
        ProductKey.parse(productKey);
        if (expectedVersion != null && expectedVersion < 1) {
            throw new IllegalArgumentException(
                    "expectedVersion is " + expectedVersion + ": expected a product's version, or none.");
        }
    }

    /** An edit of the product as it is, whatever its version. */
    public ProductEdit(String id, String productKey, Action action, ProductFacts facts, Instant issuedAt) {
        this(id, productKey, action, facts, issuedAt, null);
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
