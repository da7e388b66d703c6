package io.shopstream.query.edit;

import io.shopstream.model.product.ProductKey;
import java.util.Optional;

/** The edits that were sent lately, by whichever program. */
public interface RecentEdits {

    /** The newest edit of a product. */
    Optional<EditTrace> newestOf(ProductKey key);

    /** The first edit with a name, see {@link EditId#name()}. */
    Optional<EditTrace> named(String name);
}
