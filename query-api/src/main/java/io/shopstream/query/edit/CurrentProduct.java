package io.shopstream.query.edit;

import io.shopstream.query.lookup.StoredEdit;
import io.shopstream.query.lookup.StoredProduct;
import java.util.Optional;

/**
 * What PostgreSQL has of a product before an edit.
 *
 * @param product a tombstone included; empty where the key was never seen
 * @param edit its newest applied edit; empty where none ever was
 * @param namedByAPage whether it has a name without any edit
 */
public record CurrentProduct(Optional<StoredProduct> product, Optional<StoredEdit> edit, boolean namedByAPage) {

    /** Whether it is known and not deleted. */
    public boolean exists() {
        return product.filter(stored -> !stored.product().deleted()).isPresent();
    }
}
