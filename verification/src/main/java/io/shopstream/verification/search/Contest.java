package io.shopstream.verification.search;

import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.catalogue.SearchedProduct;
import io.shopstream.verification.search.engine.Engine;
import io.shopstream.verification.search.engine.Remembering;
import java.util.List;

/** Two engines over the same products. */
record Contest(Engine ours, Engine plain, Catalogue catalogue) {

    /** Each asks a text once only. */
    static Contest between(Engine ours, Engine plain, Catalogue catalogue) {
        return new Contest(new Remembering(ours), new Remembering(plain), catalogue);
    }

    /** What the production search shows, for a person to read. */
    List<SearchedProduct> shownByUs(String text) {
        return ours.search(text).stream().map(catalogue::product).toList();
    }
}
