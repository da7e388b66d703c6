package io.shopstream.verification.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopstream.verification.load.ProbePages;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Single products, as each store has them. */
final class ProbedProducts {

    private static final String ROW = "select price_minor, version from products where product_key = ?";
    private static final String COSTING =
            "select count(*) from products where product_key = any(?) and price_minor = ?";

    private final String jdbcUrl;
    private final String opensearch;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    ProbedProducts(String jdbcUrl, String opensearch) {
        this.jdbcUrl = jdbcUrl;
        this.opensearch = opensearch;
    }

    /** Whether every row of them bears this price. */
    boolean allCost(ProbePages pages, long priceMinor) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement statement = connection.prepareStatement(COSTING)) {
            statement.setArray(1, connection.createArrayOf("text", pages.keys().toArray()));
            statement.setLong(2, priceMinor);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(1) == pages.keys().size();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell the prices of the probe.", e);
        }
    }

    State row(String key) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement statement = connection.prepareStatement(ROW)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new State(row.getLong(1), row.getLong(2)) : State.NONE;
            }
        }
    }

    State document(String key) throws IOException, InterruptedException {
        URI address = URI.create(opensearch + "/products/_doc/" + URLEncoder.encode(key, StandardCharsets.UTF_8));
        JsonNode source = json.readTree(
                        http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                                .body())
                .path("_source");
        return source.isMissingNode()
                ? State.NONE
                : new State(
                        source.path("price").asLong(), source.path("version").asLong());
    }

    /** What a store says of a product. */
    record State(long price, long version) {

        static final State NONE = new State(0, 0);
    }
}
