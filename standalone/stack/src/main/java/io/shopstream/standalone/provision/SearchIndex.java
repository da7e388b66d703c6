package io.shopstream.standalone.provision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopstream.model.index.ProductIndex;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The first index behind the alias that programs use. Later ones are made by a reindex, which moves the alias. */
final class SearchIndex {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProvisionSettings.Account openSearch;
    private final HttpClient http;

    SearchIndex(ProvisionSettings.Account openSearch) {
        this.openSearch = openSearch;
        this.http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** Returns whether the index is new. */
    boolean createIfAbsent() throws IOException, InterruptedException {
        if (send("HEAD", "/" + ProductIndex.ALIAS, "").statusCode() == 200) {
            return false;
        }
        HttpResponse<String> answer = send("PUT", "/" + ProductIndex.FIRST, definition());
        if (answer.statusCode() != 200) {
            throw new IOException("OpenSearch at " + openSearch.url() + " refuses the index " + ProductIndex.FIRST
                    + " with " + answer.statusCode() + ": " + answer.body());
        }
        return true;
    }

    /** The alias comes with the index, so that no program sees one without the other. */
    private static String definition() throws IOException {
        ObjectNode index = (ObjectNode) JSON.readTree(ProductIndex.definition());
        index.putObject("aliases").putObject(ProductIndex.ALIAS);
        return JSON.writeValueAsString(index);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(openSearch.url() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        openSearch.user().ifPresent(user -> request.header("Authorization", basic(user)));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String basic(String user) {
        String login = user + ":" + openSearch.password().orElse("");
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }
}
