package io.shopstream.query.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import io.shopstream.query.json.QueryJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pinned facts as the body that {@link FactsBody} reads: what a merge patch is applied to. */
final class FactsJson {

    private FactsJson() {}

    static ObjectNode write(ProductFacts facts) {
        ObjectNode json = QueryJson.mapper().createObjectNode();
        text(json, "url", facts.url());
        text(json, "name", facts.name());
        text(json, "brand", facts.brand());
        text(json, "description", facts.description());
        text(json, "language", facts.language());
        text(json, "sku", facts.sku());
        text(json, "gtin", facts.gtin());
        text(json, "mpn", facts.mpn());
        text(json, "seller", facts.seller());
        texts(json, "images", facts.images());
        texts(json, "categories", facts.categories());
        if (facts.rating() != null) {
            json.put("rating", facts.rating());
        }
        if (facts.reviewCount() != null) {
            json.put("reviewCount", facts.reviewCount());
        }
        if (!facts.variants().isEmpty()) {
            ArrayNode variants = json.putArray("variants");
            facts.variants().forEach(variant -> variants.add(variant(variant)));
        }
        offer(json, facts.offer());
        return json;
    }

    private static ObjectNode variant(Variant variant) {
        ObjectNode json = QueryJson.mapper().createObjectNode();
        text(json, "sku", variant.sku());
        text(json, "gtin", variant.gtin());
        text(json, "colour", variant.colour());
        text(json, "size", variant.size());
        offer(json, variant.offer());
        return json;
    }

    private static void offer(ObjectNode json, @Nullable Offer offer) {
        if (offer != null) {
            json.put("availability", offer.availability().name());
            ArrayNode prices = json.putArray("prices");
            offer.prices().forEach(price -> prices.add(price(price)));
        }
    }

    private static ObjectNode price(Price price) {
        return QueryJson.mapper()
                .createObjectNode()
                .put("kind", price.kind().name())
                .put("amount", price.amount())
                .put("currency", price.currency());
    }

    private static void text(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void texts(ObjectNode json, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = json.putArray(name);
            values.forEach(list::add);
        }
    }
}
