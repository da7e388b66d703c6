package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.lookup.StoredProduct;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Answers {@code GET /products/{key}} and {@code GET /products/{key}/prices}. */
final class ProductEndpoint {

    private final ProductLookup lookup;
    private final Clock clock;

    ProductEndpoint(ProductLookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.api("/products/{key}", Set.of(), this::product),
                Route.api("/products/{key}/prices", PriceParameters.NAMES, this::prices));
    }

    private void product(Context context) {
        JsonAnswer.send(context, ProductAnswer.of(offered(key(context))));
    }

    private void prices(Context context) {
        ProductKey key = key(context);
        var query = PriceParameters.read(key, context.queryParamMap(), clock);
        offered(key);
        JsonAnswer.send(context, lookup.prices(query));
    }

    private StoredProduct offered(ProductKey key) {
        StoredProduct stored = lookup.product(key)
                .orElseThrow(() -> new RefusedException(
                        ProblemType.UNKNOWN_PRODUCT, "No product has the key " + key + "; /search finds keys."));
        if (stored.product().deleted()) {
            throw new RefusedException(
                    ProblemType.DELETED_PRODUCT, "The product " + key + " was deleted; nothing is kept of it.");
        }
        return stored;
    }

    private static ProductKey key(Context context) {
        try {
            return ProductKey.parse(context.pathParam("key"));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ProblemType.INVALID_KEY, String.valueOf(e.getMessage()));
        }
    }
}
