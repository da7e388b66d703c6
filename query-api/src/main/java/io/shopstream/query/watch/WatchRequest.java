package io.shopstream.query.watch;

import io.shopstream.model.product.Price;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to be told.
 *
 * @param threshold for a price drop: only a price below it counts; null for any drop
 * @param webhook who is called
 */
public record WatchRequest(
        ProductKey key, WatchKind kind, @Nullable Price threshold, URI webhook) {

    public WatchRequest {
        if (threshold != null && kind != WatchKind.PRICE_DROP) {
            throw new IllegalArgumentException("Only a PRICE_DROP has a threshold.");
        }
    }
}
