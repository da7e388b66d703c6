package io.shopstream.verification.serving.question;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopstream.model.ProductJson;
import io.shopstream.model.index.ProductDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A catalogue over and over, until it is large. Each copy of a product is one of its own: another key, a model's code behind
 * the name, another price, another time of its last change. The words of the trade are as common as in the catalogue.
 */
public final class RepeatedCatalogue {

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int CODES = 1_000;
    private static final int LEAST_PERCENT = 70;
    private static final int PERCENTS = 61;
    private static final int DAYS = 365;

    private final Random random;

    private RepeatedCatalogue(long seed) {
        this.random = new Random(seed);
    }

    /** The first copy of all products is as they are; the last one may be of a part of them. */
    public static List<ProductDocument> of(List<ProductDocument> catalogue, int count, long seed) {
        RepeatedCatalogue repeated = new RepeatedCatalogue(seed);
        List<ProductDocument> all = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            ProductDocument original = catalogue.get(number % catalogue.size());
            int copy = number / catalogue.size();
            all.add(copy == 0 ? original : repeated.variation(original, copy));
        }
        return all;
    }

    private ProductDocument variation(ProductDocument original, int copy) {
        ObjectNode document = ProductJson.mapper().valueToTree(original);
        document.put("key", original.key() + "-" + copy);
        if (original.name() != null) {
            document.put("name", original.name() + " " + code());
        }
        BigDecimal percent = BigDecimal.valueOf(LEAST_PERCENT + random.nextInt(PERCENTS));
        if (original.price() != null) {
            document.put("price", scaled(original.price(), percent));
        }
        if (original.listPrice() != null) {
            document.put("list_price", scaled(original.listPrice(), percent));
        }
        Duration before = Duration.ofDays(random.nextInt(DAYS));
        document.put("changed_at", original.changedAt().minus(before).toString());
        return ProductJson.mapper().convertValue(document, ProductDocument.class);
    }

    private String code() {
        char first = LETTERS.charAt(random.nextInt(LETTERS.length()));
        char second = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return "%c%c-%03d".formatted(first, second, random.nextInt(CODES));
    }

    private static BigDecimal scaled(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(2).setScale(0, RoundingMode.HALF_UP);
    }
}
