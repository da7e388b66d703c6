package io.shopstream.verification.audit;

import io.shopstream.verification.audit.Finding.Kind;
import io.shopstream.verification.load.ExpectedProduct;
import io.shopstream.verification.load.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the rows of the workload's shops against the oracle's products. */
final class ProductsCheck {

    private ProductsCheck() {}

    static List<Finding> of(Map<String, ExpectedProduct> expected, Map<String, ProductRow> rows) {
        List<Finding> findings = new ArrayList<>();
        expected.values().forEach(product -> {
            ProductRow row = rows.get(product.key());
            if (row == null) {
                findings.add(Finding.missing(Kind.PRODUCT, product.key(), product));
            } else if (!shown(product).equals(shown(row))) {
                findings.add(new Finding(Kind.PRODUCT, product.key(), shown(product), shown(row)));
            }
        });
        Set<String> shops = expected.keySet().stream().map(ProductsCheck::shop).collect(Collectors.toSet());
        rows.values().stream()
                .filter(row -> shops.contains(row.shop()) && !expected.containsKey(row.key()))
                .forEach(row -> findings.add(Finding.extra(Kind.PRODUCT, row.key(), row)));
        return findings;
    }

    private static String shown(ExpectedProduct product) {
        Offer offer = product.offer();
        return shop(product.key()) + " deleted=" + product.deleted() + " '" + product.name() + "' of " + product.brand()
                + " by " + product.seller() + " at " + product.url() + ": "
                + (offer == null
                        ? "null (null) null null"
                        : offer.priceMinor() + " (" + offer.listPriceMinor() + ") " + offer.currency() + " "
                                + offer.availability());
    }

    private static String shown(ProductRow row) {
        return row.shop() + " deleted=" + row.deleted() + " '" + row.name() + "' of " + row.brand() + " by "
                + row.seller() + " at " + row.url() + ": " + row.priceMinor() + " (" + row.listPriceMinor() + ") "
                + row.currency() + " " + row.availability();
    }

    private static String shop(String key) {
        return key.substring(0, key.indexOf(':'));
    }
}
