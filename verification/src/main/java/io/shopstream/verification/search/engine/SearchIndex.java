package io.shopstream.verification.search.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.index.ProductIndex;
import java.util.List;
import java.util.Map;

/** An index of the run's own server. */
public final class SearchIndex {

    private static final int BATCH = 500;

    private final SearchServer server;
    private final String name;

    private SearchIndex(SearchServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A new index that holds these products, all of them to be found. */
    public static SearchIndex create(
            SearchServer server, String name, String definition, List<ProductDocument> products) {
        SearchIndex index = new SearchIndex(server, name);
        server.ask("PUT", "/" + name, definition);
        for (int first = 0; first < products.size(); first += BATCH) {
            index.add(products.subList(first, Math.min(first + BATCH, products.size())));
        }
        server.ask("POST", "/" + name + "/_refresh", "");
        return index;
    }

    /** The production search reads this index from now on. */
    public void takeAlias() {
        Map<String, String> alias = Map.of("index", name, "alias", ProductIndex.ALIAS);
        server.ask("POST", "/_aliases", ProductJson.text(Map.of("actions", List.of(Map.of("add", alias)))));
    }

    /** Deletes it, and with it the alias. */
    public void drop() {
        server.ask("DELETE", "/" + name, "");
    }

    public String name() {
        return name;
    }

    private void add(List<ProductDocument> products) {
        StringBuilder lines = new StringBuilder();
        for (ProductDocument product : products) {
            lines.append(ProductJson.text(Map.of("index", Map.of("_id", product.key()))))
                    .append('\n')
                    .append(ProductJson.text(product))
                    .append('\n');
        }
        JsonNode answer = server.ask("POST", "/" + name + "/_bulk", lines.toString());
        if (answer.path("errors").asBoolean(true)) {
            throw new IllegalStateException("OpenSearch refuses documents for " + name + ": "
                    + answer.path("items").findValue("error"));
        }
    }
}
