package io.shopstream.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The products as a client of the query API finds them. */
final class SearchableProducts {

    private static final int PAGE = 100;
    private static final int DEEPEST = 10_000;

    private final JsonOverHttp api;

    SearchableProducts(String url) {
        this.api = new JsonOverHttp(url);
    }

    /** Prices of a shop's products by product key, as far as a search leads: its first ten thousand hits. */
    Map<String, Optional<BigDecimal>> all(String shop) {
        Map<String, Optional<BigDecimal>> products = new TreeMap<>();
        for (int page = 1; page * PAGE <= DEEPEST; page++) {
            JsonNode hits = api.get("/search?shop=" + shop + "&sort=newest&size=" + PAGE + "&page=" + page)
                    .path("hits");
            for (JsonNode hit : hits) {
                JsonNode price = hit.path("price");
                products.put(
                        hit.path("key").asText(),
                        price.isNumber() ? Optional.of(price.decimalValue().stripTrailingZeros()) : Optional.empty());
            }
            if (hits.size() < PAGE) {
                break;
            }
        }
        return products;
    }
}
