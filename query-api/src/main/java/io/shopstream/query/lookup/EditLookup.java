package io.shopstream.query.lookup;

import io.shopstream.model.product.ProductKey;
import java.util.Optional;

/** Looks up what rests of edits. Throws {@link LookupUnavailableException} when the store cannot be asked now. */
public interface EditLookup {

    /** The newest edit of a product that was applied; empty where none ever was. */
    Optional<StoredEdit> edit(ProductKey key);

    /** Whether a page that is known gives the product a name: without one it only exists as far as an edit names it. */
    boolean isNamedByAPage(ProductKey key);
}
