package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.lookup.StoredProduct;
import io.shopstream.query.search.RelatedProducts;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Answers {@code GET /products/{key}}, its prices, and what stands beside it. */
final class ProductEndpoint {

    private final ProductLookup lookup;
    private final RelatedProducts related;
    private final Clock clock;

    ProductEndpoint(ProductLookup lookup, RelatedProducts related, Clock clock) {
        this.lookup = lookup;
        this.related = related;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.api("/products/{key}", Set.of(), this::product),
                Route.api("/products/{key}/prices", PriceParameters.NAMES, this::prices),
                Route.api("/products/{key}/related", Set.of(), this::related));
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

    private void related(Context context) {
        ProductKey key = key(context);
        JsonAnswer.send(
                context, related.to(key.toString(), offered(key).product().facts()));
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
