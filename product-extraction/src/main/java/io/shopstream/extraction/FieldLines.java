package io.shopstream.extraction;

import io.shopstream.extraction.report.FieldLine;
import io.shopstream.extraction.report.ProductLine;
import io.shopstream.extraction.resolve.Claim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a product against what each source said of it: which told the value that was taken, and which told another. */
final class FieldLines {

    private FieldLines() {}

    /**
     * One line a field that the product has, or that a source told.
     *
     * @param claims the most trusted of each field first
     */
    static List<FieldLine> of(ProductLine product, List<Claim> claims) {
        List<FieldLine> lines = new ArrayList<>();
        values(product).forEach((field, value) -> {
            List<Claim> told = claims.stream()
                    .filter(claim -> claim.field().equals(field))
                    .distinct()
                    .toList();
            if (value != null || !told.isEmpty()) {
                lines.add(line(field, value, told));
            }
        });
        return lines;
    }

    private static Map<String, @Nullable String> values(ProductLine product) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("name", product.name());
        values.put("price", priced(product.price(), product));
        values.put("listPrice", priced(product.listPrice(), product));
        values.put("availability", product.availability());
        values.put("sku", product.sku());
        values.put("brand", product.brand());
        values.put("gtin", product.gtin());
        values.put("mpn", product.mpn());
        return values;
    }

    private static @Nullable String priced(@Nullable String amount, ProductLine product) {
        return amount == null ? null : amount + " " + product.currency();
    }

    private static FieldLine line(String field, @Nullable String value, List<Claim> told) {
        Claim taken = told.stream()
                .filter(claim -> claim.value().equals(value))
                .findFirst()
                .orElse(null);
        List<FieldLine.RejectedLine> rejected = told.stream()
                .filter(claim -> !claim.value().equals(value))
                .map(claim -> new FieldLine.RejectedLine(
                        claim.value(), claim.source().sourceName(), claim.confidence(), why(claim, taken)))
                .toList();
        return new FieldLine(
                field,
                value,
                taken == null ? null : taken.source().sourceName(),
                taken == null ? null : taken.confidence(),
                rejected);
    }

    private static String why(Claim rejected, @Nullable Claim taken) {
        if (rejected.confidence() == 0) {
            return "its check digit is wrong";
        }
        if (taken == null) {
            return "it was refused, or mended";
        }
        return rejected.confidence() < taken.confidence()
                ? taken.source().sourceName() + " is trusted more"
                : "what the page shows agrees with " + taken.source().sourceName();
    }
}
