package io.shopstream.savepoint;

import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change as one line: kind, key, and the price before and after. */
final class ChangeLine {

    private ChangeLine() {}

    static List<String> collected() {
        return CollectingSink.texts(GoldenJobs.CHANGES, ProductChange.class, ChangeLine::of);
    }

    private static String of(ProductChange change) {
        return change.kind() + " " + change.productKey() + " " + price(change.before()) + " -> " + price(change.after())
                + " " + change.after().facts().name();
    }

    private static String price(@Nullable Product product) {
        Offer offer =
                product == null || product.deleted() ? null : product.facts().offer();
        return offer == null || offer.current() == null
                ? "-"
                : offer.current().amount().toPlainString();
    }
}
