package io.shopstream.ingest.deduplicate;

import io.shopstream.model.product.ProductFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the fields that an edit states on top of what the pages say. */
final class Pins {

    private Pins() {}

    static ProductFacts applied(ProductFacts pages, ProductFacts pinned) {
        return new ProductFacts(
                first(pinned.url(), pages.url()),
                first(pinned.name(), pages.name()),
                first(pinned.brand(), pages.brand()),
                first(pinned.description(), pages.description()),
                first(pinned.language(), pages.language()),
                first(pinned.sku(), pages.sku()),
                first(pinned.gtin(), pages.gtin()),
                first(pinned.mpn(), pages.mpn()),
                first(pinned.seller(), pages.seller()),
                first(pinned.images(), pages.images()),
                first(pinned.categories(), pages.categories()),
                first(pinned.rating(), pages.rating()),
                first(pinned.reviewCount(), pages.reviewCount()),
                first(pinned.variants(), pages.variants()),
                first(pinned.offer(), pages.offer()));
    }

    private static <T> @Nullable T first(@Nullable T pinned, @Nullable T stated) {
        return pinned != null ? pinned : stated;
    }

    private static <T> List<T> first(List<T> pinned, List<T> stated) {
        return pinned.isEmpty() ? stated : pinned;
    }
}
