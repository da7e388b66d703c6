package io.shopstream.model.change;

import io.shopstream.model.product.Product;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of one product: the value of {@code product-changes}.
 *
 * @param kind what happened
 * @param productKey text form of the key, also the record's key
 * @param before the product until then; null where it was not known
 * @param after the product since; a tombstone when it was deleted
 */
public record ProductChange(
        Kind kind, String productKey, @Nullable Product before, Product after) {

    public ProductChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(productKey, "productKey");
        Objects.requireNonNull(after, "after");
    }

    /** The change from one state of a product to the next. */
    public static ProductChange between(@Nullable Product before, Product after) {
        return new ProductChange(kindOf(before, after), after.key(), before, after);
    }

    private static Kind kindOf(@Nullable Product before, Product after) {
        if (after.deleted()) {
            return Kind.DELETED;
        }
        return before == null || before.deleted() ? Kind.CREATED : Kind.UPDATED;
    }

    /** What happened to the product. */
    public enum Kind {
        /** First seen, or back after it was deleted. */
        CREATED,
        UPDATED,
        DELETED
    }
}
