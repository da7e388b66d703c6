package io.shopstream.query.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.shopstream.model.change.ProductEdit.Action;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.access.Scope;
import io.shopstream.query.edit.CurrentProduct;
import io.shopstream.query.edit.EditRequest.Content;
import io.shopstream.query.edit.ProductEdits;
import io.shopstream.query.lookup.StoredEdit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes writes of products: each becomes an edit in the topic, which the ingest job applies. What an edit pins stays when
 * pages say otherwise, until it is released.
 */
final class WriteEndpoint {

    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final ProductFacts NOTHING = ProductFacts.builder().build();

    private final WriteExchange exchange;

    WriteEndpoint(ProductEdits edits, int slots) {
        this.exchange = new WriteExchange(edits, slots);
    }

    List<Route> routes() {
        return List.of(
                write(HandlerType.POST, "/products", this::create),
                write(HandlerType.PUT, "/products/{key}", this::replace),
                write(HandlerType.PATCH, "/products/{key}", this::patch),
                write(HandlerType.DELETE, "/products/{key}", this::delete),
                write(HandlerType.POST, "/products/{key}/release", this::release));
    }

    private static Route write(HandlerType method, String path, Handler handler) {
        return Route.write(Scope.PRODUCTS_WRITE, method, path, WriteExchange.PARAMETERS, handler);
    }

    private void create(Context context) {
        JsonBody body = JsonBody.read(context, JSON);
        BodyFields fields = new BodyFields(body.object());
        Set<String> names = new TreeSet<>(FactsBody.NAMES);
        names.add("key");
        fields.only(names);
        String key = fields.text(
                "key", 454, WriteEndpoint::isKey, "a product key of shop and id, such as shop.example:1001");
        if (key == null) {
            fields.wrong("key", "is missing: it names the product for ever, such as shop.example:1001.");
        }
        ProductFacts facts = FactsBody.read(fields);
        fields.check();
        exchange.run(context, ProductKey.parse(Objects.requireNonNull(key, "checked")), body.bytes(), current -> {
            if (current.exists()) {
                throw new RefusedException(
                        ProblemType.PRODUCT_EXISTS, "The product " + key + " exists: replace it with PUT.");
            }
            return pinned(current, facts);
        });
    }

    private void replace(Context context) {
        ProductKey key = ProductEndpoint.key(context);
        JsonBody body = JsonBody.read(context, JSON);
        ProductFacts facts = facts(new BodyFields(body.object()));
        exchange.run(context, key, body.bytes(), current -> pinned(current, facts));
    }

    private void patch(Context context) {
        ProductKey key = ProductEndpoint.key(context);
        JsonBody body = JsonBody.read(context, MERGE_PATCH);
        exchange.runOnTop(context, key, body.bytes(), current -> {
            ProductEndpoint.offered(key, current.product());
            ProductFacts before = current.edit().map(StoredEdit::facts).orElse(NOTHING);
            return pinned(current, facts(new BodyFields(MergePatch.apply(FactsJson.write(before), body.object()))));
        });
    }

    private void delete(Context context) {
        ProductKey key = ProductEndpoint.key(context);
        exchange.run(context, key, new byte[0], current -> {
            ProductEndpoint.offered(key, current.product());
            return Content.of(Action.DELETE);
        });
    }

    private void release(Context context) {
        ProductKey key = ProductEndpoint.key(context);
        exchange.run(context, key, new byte[0], current -> {
            ProductEndpoint.known(key, current.product());
            return Content.of(Action.RELEASE);
        });
    }

    private static ProductFacts facts(BodyFields fields) {
        fields.only(FactsBody.NAMES);
        ProductFacts facts = FactsBody.read(fields);
        fields.check();
        return facts;
    }

    /** A product without a name is none: the ingest job would delete it. */
    private static Content pinned(CurrentProduct current, ProductFacts facts) {
        if (facts.name() == null && !current.namedByAPage()) {
            throw new RefusedException(
                    ProblemType.INVALID_BODY,
                    "name is missing: no page gives this product one.",
                    List.of(new InvalidParameter("/name", "name is missing: no page gives this product one.")));
        }
        return Content.pin(facts);
    }

    private static boolean isKey(String text) {
        try {
            return ProductKey.parse(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
