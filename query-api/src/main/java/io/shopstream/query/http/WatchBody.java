package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.watch.RefusedWebhookException;
import io.shopstream.query.watch.WatchKind;
import io.shopstream.query.watch.WatchRequest;
import io.shopstream.query.watch.Watches;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/watches}. */
final class WatchBody {

    private static final Set<String> FIELDS = Set.of("key", "kind", "threshold", "currency", "webhook");
    private static final int LONGEST = 2_000;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final URI NOWHERE = URI.create("https://invalid");

    private final BodyFields fields;
    private final Watches watches;

    private WatchBody(BodyFields fields, Watches watches) {
        this.fields = fields;
        this.watches = watches;
    }

    /**
     * Reads a body.
     *
     * @throws RefusedException when any field is wrong
     */
    static WatchRequest read(Context context, Watches watches) {
        BodyFields fields =
                new BodyFields(JsonBody.read(context, "application/json").object());
        fields.only(FIELDS);
        WatchBody body = new WatchBody(fields, watches);
        ProductKey key = body.key();
        WatchKind kind = body.kind();
        Price threshold = body.threshold(kind);
        // Names are looked up for a body that is right otherwise only.
        fields.check();
        URI webhook = body.webhook();
        fields.check();
        return new WatchRequest(key, kind, threshold, webhook);
    }

    private ProductKey key() {
        String text = fields.text("key", LONGEST);
        try {
            return ProductKey.parse(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            fields.wrong("key", "is no product key: expected shop:id, such as shop.example:1001.");
            return new ProductKey("invalid", "0");
        }
    }

    private WatchKind kind() {
        WatchKind kind = fields.choice("kind", WatchKind.class);
        if (kind == null && !fields.has("kind")) {
            fields.wrong("kind", "is not given: expected PRICE_DROP or BACK_IN_STOCK.");
        }
        return kind == null ? WatchKind.PRICE_DROP : kind;
    }

    private @Nullable Price threshold(WatchKind kind) {
        BigDecimal amount = fields.number("threshold", BigDecimal.ZERO, MOST);
        String currency = fields.text("currency", LONGEST);
        if (amount == null && currency == null) {
            return null;
        }
        if (kind != WatchKind.PRICE_DROP || amount == null || currency == null) {
            fields.wrong("threshold", "and currency are given both for a PRICE_DROP, or none of them.");
            return null;
        }
        try {
            return Price.of(PriceKind.SALE, amount, currency);
        } catch (IllegalArgumentException e) {
            fields.wrong("currency", "is no ISO 4217 code: expected one such as KRW.");
            return null;
        }
    }

    private URI webhook() {
        String address = fields.text("webhook", LONGEST);
        if (address == null) {
            fields.wrong("webhook", "is not given: expected an address such as https://hooks.example/abc.");
            return NOWHERE;
        }
        try {
            return watches.webhook(address);
        } catch (RefusedWebhookException e) {
            fields.wrong("webhook", String.valueOf(e.getMessage()));
            return NOWHERE;
        }
    }
}
