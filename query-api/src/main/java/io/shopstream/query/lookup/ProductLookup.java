package io.shopstream.query.lookup;

import io.shopstream.model.product.ProductKey;
import java.util.Optional;

/** Looks up single products. Each method throws {@link LookupUnavailableException} when the store cannot be asked now. */
public interface ProductLookup {

    /** What is stored, a tombstone included; empty where the key was never seen. */
    Optional<StoredProduct> product(ProductKey key);

    /** How the offer changed; without steps where none is stored in the window. */
    PriceHistory prices(PriceQuery query);
}
