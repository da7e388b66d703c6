package io.shopstream.ingest.deduplicate;

import io.shopstream.model.product.Observation;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.Product;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written of one product, all of it in one transaction.
 *
 * @param productKey the product
 * @param product its new state; null where only its history or its last sight moved; a tombstone also stands here
 *     unchanged, to be there again where it was purged
 * @param previousVersion of the product as last emitted before; 0 for the first one
 * @param observations those it joins that the database has not got
 * @param prices spans of the price history to add or to lengthen
 * @param late a late page's own point of the price history, left out where a span says the same; null for none
 * @param seenAt event time of the newest sight; null where it is not to be written
 */
public record ProductWrite(
        String productKey,
        @Nullable Product product,
        long previousVersion,
        List<Observation> observations,
        List<PricePoint> prices,
        @Nullable PricePoint late,
        @Nullable Instant seenAt) {

    public ProductWrite {
        Objects.requireNonNull(productKey, "productKey");
        observations = List.copyOf(observations);
        prices = List.copyOf(prices);
    }

    /** Whether the product is another than was last emitted. */
    public boolean changed() {
        return product != null && product.version() > previousVersion;
    }
}
