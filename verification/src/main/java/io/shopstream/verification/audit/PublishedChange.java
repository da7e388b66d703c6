package io.shopstream.verification.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopstream.verification.load.ExpectedChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads a value of {@code product-changes} as the change log would tell it. */
final class PublishedChange {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishedChange() {}

    static Change read(byte[] value) {
        try {
            JsonNode change = JSON.readTree(value);
            JsonNode after = change.get("after");
            return new Change(
                    change.get("productKey").asText(),
                    after.get("version").asLong(),
                    change.at("/before/version").asLong(),
                    content(after));
        } catch (IOException e) {
            throw new UncheckedIOException("A record of product-changes is no JSON.", e);
        }
    }

    private static ExpectedChange content(JsonNode product) {
        JsonNode price = current(product.at("/facts/offer/prices"));
        JsonNode availability = product.at("/facts/offer/availability");
        return new ExpectedChange(
                price == null ? null : price.get("amountMinor").asLong(),
                price == null ? null : price.get("currency").asText(),
                availability.isMissingNode() ? null : availability.asText(),
                product.path("deleted").asBoolean());
    }

    /** What a buyer pays: the sale price, else the list price. */
    private static @Nullable JsonNode current(JsonNode prices) {
        JsonNode list = null;
        for (JsonNode price : prices) {
            if (price.get("kind").asText().equals("SALE")) {
                return price;
            }
            if (price.get("kind").asText().equals("LIST")) {
                list = price;
            }
        }
        return list;
    }
}
