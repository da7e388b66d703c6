package io.shopstream.operations.letters;

import io.shopstream.model.product.ProductKey;
import java.time.Instant;
import java.util.Locale;

/**
 * What PostgreSQL refused of one product, with all that belonged to its transaction.
 *
 * @param committable the committable that left it out
 * @param rows JSON: the name of each write of the job's, with its rows as objects of texts
 */
public record RefusedRow(
        String committable, String productKey, String sqlState, String reason, String rows, Instant refusedAt) {

    /** As the commands show it. */
    public String id() {
        return committable + "/" + productKey;
    }

    public String rule() {
        return "sql-state-" + sqlState.toLowerCase(Locale.ROOT);
    }

    String shop() {
        try {
            return ProductKey.parse(productKey).shop();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
