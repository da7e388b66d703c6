package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.json.QueryJson;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.lookup.StoredProduct;
import io.shopstream.query.search.RelatedProducts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    private void related(Context context) {
        ProductKey key = key(context);
        JsonAnswer.send(
                context, related.to(key.toString(), offered(key).product().facts()));
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
