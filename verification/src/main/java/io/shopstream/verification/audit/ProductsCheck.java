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
            Shown due = shown(product);
            ProductRow row = rows.get(product.key());
            if (row == null) {
                findings.add(Finding.missing(Kind.PRODUCT, product.key(), due));
            } else if (!row.shown().equals(due)) {
                findings.add(new Finding(
                        Kind.PRODUCT, product.key(), due.toString(), row.shown().toString()));
            }
        });
        Set<String> shops = expected.keySet().stream().map(ProductsCheck::shop).collect(Collectors.toSet());
        rows.values().stream()
                .filter(row -> shops.contains(row.shop()) && !expected.containsKey(row.key()))
                .forEach(row -> findings.add(Finding.extra(Kind.PRODUCT, row.key(), row)));
        return findings;
    }

    private static Shown shown(ExpectedProduct product) {
        Offer offer = product.offer();
        return new Shown(
                shop(product.key()),
                product.deleted(),
                product.name(),
                product.brand(),
                product.seller(),
                product.url(),
                offer == null ? null : Long.toString(offer.priceMinor()),
                offer == null || offer.listPriceMinor() == null ? null : Long.toString(offer.listPriceMinor()),
                offer == null ? null : offer.currency(),
                offer == null ? null : offer.availability().name());
    }

    private static String shop(String key) {
        return key.substring(0, key.indexOf(':'));
    }
}
