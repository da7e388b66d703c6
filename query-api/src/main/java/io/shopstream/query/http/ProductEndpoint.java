package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.json.QueryJson;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.lookup.StoredProduct;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
        StoredProduct stored = offered(key(context));
        byte[] content = QueryJson.text(ProductAnswer.of(stored)).getBytes(StandardCharsets.UTF_8);
        JsonAnswer.send(
                context,
                content,
                "application/json",
                EntityTag.of(stored.product().version(), content));
    }

    private void prices(Context context) {
        ProductKey key = key(context);
        var query = PriceParameters.read(key, context.queryParamMap(), clock);
        offered(key);
        JsonAnswer.send(context, lookup.prices(query));
    }

    private StoredProduct offered(ProductKey key) {
        return offered(key, lookup.product(key));
    }

    /** The product, unless it is unknown or deleted. */
    static StoredProduct offered(ProductKey key, Optional<StoredProduct> found) {
        StoredProduct stored = known(key, found);
        if (stored.product().deleted()) {
            throw new RefusedException(
                    ProblemType.DELETED_PRODUCT, "The product " + key + " was deleted; nothing is kept of it.");
        }
        return stored;
    }

    /** The product or its tombstone, unless it is unknown. */
    static StoredProduct known(ProductKey key, Optional<StoredProduct> found) {
        return found.orElseThrow(() -> new RefusedException(
                ProblemType.UNKNOWN_PRODUCT, "No product has the key " + key + "; /v1/search finds keys."));
    }

    static ProductKey key(Context context) {
        try {
            return ProductKey.parse(context.pathParam("key"));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ProblemType.INVALID_KEY, String.valueOf(e.getMessage()));
        }
    }
}
