package io.shopstream.verification.search.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.model.index.ProductDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * OpenSearch as it comes: text fields with one of its own analyzers, and a {@code multi_match} over them with BM25, the best
 * field counting, none boosted, any word sufficient. Equal scores are in the order of the keys, as in the production search.
 */
public final class PlainEngine implements Engine {

    private static final List<String> FIELDS = List.of("name", "brand", "categories", "description");

    private final SearchServer server;
    private final String index;

    private PlainEngine(SearchServer server, String index) {
        this.server = server;
        this.index = index;
    }

    /** On an index of its own, whose texts are analyzed by an analyzer that OpenSearch has by this name. */
    public static PlainEngine create(
            SearchServer server, String index, String analyzer, List<ProductDocument> products) {
        SearchIndex created = SearchIndex.create(server, index, definition(analyzer), products);
        return new PlainEngine(server, created.name());
    }

    @Override
    public List<String> search(String text) {
        JsonNode answer = server.ask("POST", "/" + index + "/_search", question(text));
        List<String> keys = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hit -> keys.add(hit.path("_id").asText()));
        return keys;
    }

    static String definition(String analyzer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        FIELDS.forEach(field -> fields.put(field, Map.of("type", "text", "analyzer", analyzer)));
        fields.put("key", Map.of("type", "keyword"));
        return ProductJson.text(Map.of(
                "settings", Map.of("number_of_shards", 1, "number_of_replicas", 0),
                "mappings", Map.of("dynamic", false, "properties", fields)));
    }

    private static String question(String text) {
        return ProductJson.text(Map.of(
                "size",
                PAGE,
                "_source",
                false,
                "query",
                Map.of("multi_match", Map.of("query", text, "fields", FIELDS, "type", "best_fields", "operator", "or")),
                "sort",
                List.of("_score", "key")));
    }
}
