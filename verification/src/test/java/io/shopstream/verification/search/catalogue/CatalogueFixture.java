package io.shopstream.verification.search.catalogue;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.product.ProductFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products of a test. */
public final class CatalogueFixture {

    private CatalogueFixture() {}

    public static ProductDocument product(int number, @Nullable String brand, String name, String... categories) {
        return CatalogueRow.document(
                "shop",
                Integer.toString(number),
                ProductFacts.builder()
                        .brand(brand)
                        .name(name)
                        .categories(List.of(categories))
                        .build());
    }
}
