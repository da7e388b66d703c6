package io.shopstream.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the demo shop says it sells, to hold the collected products against. */
final class ShopTruth {

    private final JsonOverHttp shop;

    ShopTruth(String url) {
        this.shop = new JsonOverHttp(url);
    }

    /** Name and price by the shop's own number; won have no minor unit. */
    Map<String, String> products() {
        Map<String, String> products = new TreeMap<>();
        for (JsonNode product : shop.get("/admin/products.json")) {
            products.put(
                    product.path("id").asText(),
                    product.path("name").asText() + " at "
                            + product.path("price").asLong());
        }
        return products;
    }

    /** The shop's numbers of products that were not collected. */
    static List<String> missed(Map<String, String> truth, Map<String, String> collected) {
        return truth.keySet().stream().filter(id -> !collected.containsKey(id)).toList();
    }

    /** One line for each product that was read wrongly or made up. */
    static List<String> differences(Map<String, String> truth, Map<String, String> collected) {
        List<String> differences = new ArrayList<>();
        truth.forEach((id, expected) -> {
            String found = collected.get(id);
            if (found != null && !expected.equals(found)) {
                differences.add(id + ": the shop sells " + expected + ", collected is " + found + ".");
            }
        });
        collected.keySet().stream()
                .filter(id -> !truth.containsKey(id))
                .forEach(id -> differences.add(id + ": the shop sells no such product."));
        return differences;
    }
}
