package io.shopstream.extraction;

import io.shopstream.extraction.resolve.Claim;
import io.shopstream.extraction.resolve.ResolvedProduct;
import java.util.List;
import java.util.function.Supplier;

/**
 * What became of a page, and why.
 *
 * @param claims what each source says of each field, for each product of the extraction
 */
record Explanation(Extraction extraction, List<Supplier<List<Claim>>> claims) {

    static Explanation refused(Extraction.Refused refused) {
        return new Explanation(refused, List.of());
    }

    static Explanation of(List<ResolvedProduct> products) {
        return new Explanation(
                new Extraction.Products(products.stream()
                        .map(product -> new ExtractedProduct(product.kind(), product.facts(), product.shopsId()))
                        .toList()),
                products.stream().map(ResolvedProduct::claims).toList());
    }
}
