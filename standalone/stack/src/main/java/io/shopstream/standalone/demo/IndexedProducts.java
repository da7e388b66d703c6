package io.shopstream.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The products in OpenSearch, behind the alias that the programs use. */
final class IndexedProducts {

    private static final int PAGE = 1_000;

    private final JsonOverHttp openSearch;

    IndexedProducts(String url) {
        this.openSearch = new JsonOverHttp(url);
    }

    /** Counts what a search finds now: the index shows a write about a second later. */
    long count() {
        return openSearch.get("/products/_count").path("count").asLong();
    }

    /** A shop's products by product key; read in pages ordered by it. */
    Map<String, ProductFigure> all(String shop) {
        Map<String, ProductFigure> products = new TreeMap<>();
        String after = "";
        while (true) {
            JsonNode hits = openSearch
                    .post("/products/_search", query(shop, after))
                    .path("hits")
                    .path("hits");
            for (JsonNode hit : hits) {
                JsonNode source = hit.path("_source");
                products.put(hit.path("_id").asText(), figure(source));
                after = ", \"search_after\": " + hit.path("sort");
            }
            if (hits.size() < PAGE) {
                return products;
            }
        }
    }

    private static ProductFigure figure(JsonNode source) {
        JsonNode price = source.path("price");
        return new ProductFigure(source.path("version").asLong(), price.isNumber() ? price.decimalValue() : null);
    }

    private static String query(String shop, String after) {
        return "{\"size\": " + PAGE + ", \"query\": {\"term\": {\"shop\": \"" + shop
                + "\"}}, \"sort\": [\"key\"], \"_source\": [\"version\", \"price\"]" + after + "}";
    }
}
