package io.shopstream.query.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PricePoint;
import io.shopstream.query.json.QueryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads rows of the table {@code price_history}. */
final class PriceRows {

    private static final TypeReference<List<Price>> PRICES = new TypeReference<>() {};

    private PriceRows() {}

    static PricePoint pricePoint(ResultSet row) throws SQLException {
        String key = row.getString("product_key");
        return new PricePoint(
                key,
                ObservationKind.valueOf(row.getString("kind")),
                row.getLong("from_version"),
                row.getLong("to_version"),
                new Offer(prices(key, row.getString("prices")), Availability.valueOf(row.getString("availability"))));
    }

    private static List<Price> prices(String key, String json) throws SQLException {
        try {
            return QueryJson.mapper().readValue(json, PRICES);
        } catch (JsonProcessingException e) {
            throw new SQLException("Column prices of " + key + " is not what this version writes.", e);
        }
    }
}
