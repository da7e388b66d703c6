package io.shopstream.verification.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenSearch as it is. */
final class SearchIndex {

    private static final String PAGE = """
            {"size":2000,"version":true,"sort":["_doc"],"_source":["%s"]}
            """.formatted(String.join("\",\"", Document.FIELDS));

    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    SearchIndex(String address) {
        this.address = address;
    }

    /** All documents behind the alias, by id. */
    Map<String, Document> documents() throws IOException, InterruptedException {
        post("/products/_refresh", "");
        Map<String, Document> documents = new HashMap<>();
        JsonNode page = post("/products/_search?scroll=2m", PAGE);
        while (!page.at("/hits/hits").isEmpty()) {
            page.at("/hits/hits").forEach(hit -> documents.put(hit.get("_id").asText(), Document.of(hit)));
            page = post(
                    "/_search/scroll",
                    "{\"scroll\":\"2m\",\"scroll_id\":\""
                            + page.get("_scroll_id").asText() + "\"}");
        }
        return documents;
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
        JsonNode read = json.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new IOException("OpenSearch answered " + path + " with " + answer.statusCode() + ": " + read);
        }
        return read;
    }

    /**
     * What of a document tells it from an older one, or from another product's.
     *
     * @param external version that OpenSearch keeps
     * @param version in the document itself
     * @param shown what a search would show of it
     */
    record Document(String key, long external, long version, String contentHash, Shown shown) {

        /** What is read below; a field that is not here counts as absent from every document. */
        static final List<String> FIELDS = List.of(
                "key",
                "version",
                "content_hash",
                "shop",
                "name",
                "brand",
                "seller",
                "url",
                "price",
                "list_price",
                "currency",
                "availability");

        private static Shown shown(JsonNode source) {
            return new Shown(
                    text(source, "shop"),
                    false,
                    text(source, "name"),
                    text(source, "brand"),
                    text(source, "seller"),
                    text(source, "url"),
                    amount(source, "price"),
                    amount(source, "list_price"),
                    text(source, "currency"),
                    text(source, "availability"));
        }

        private static @Nullable String text(JsonNode source, String field) {
            return source.hasNonNull(field) ? source.get(field).asText() : null;
        }

        private static @Nullable String amount(JsonNode source, String field) {
            return source.hasNonNull(field) ? MajorUnits.shown(source.get(field).decimalValue()) : null;
        }

        static Document of(JsonNode hit) {
            JsonNode source = hit.get("_source");
            return new Document(
                    source.path("key").asText(),
                    hit.get("_version").asLong(),
                    source.path("version").asLong(),
                    source.path("content_hash").asText(),
                    shown(source));
        }
    }
}
