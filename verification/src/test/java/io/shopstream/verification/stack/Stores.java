package io.shopstream.verification.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Asks PostgreSQL, OpenSearch and Kafka themselves what they hold, past all programs of the project. */
public final class Stores {

    private static final int MOST_AT_ONCE = 5_000;

    /** At the end of a topic a consumer has asked for more, and can be closed when the broker has answered. */
    private static final int LONGEST_FETCH_MILLIS = 20;

    private final String postgres;
    private final String opensearch;
    private final String kafka;
    private final String flink;
    private final HttpClient http = HttpClient.newHttpClient();

    Stores(int postgresPort, int opensearchPort, int kafkaPort, int flinkPort) {
        this.postgres = "jdbc:postgresql://127.0.0.1:" + postgresPort + "/shopstream?user=shopstream";
        this.opensearch = "http://127.0.0.1:" + opensearchPort;
        this.kafka = "127.0.0.1:" + kafkaPort;
        this.flink = "http://127.0.0.1:" + flinkPort;
    }

    /** The products of PostgreSQL that are not deleted and whose shop matches, by key. */
    public Map<String, StoredRow> products(String shopPattern) {
        String query = "select product_key, version, content_hash, name, brand, price_minor, currency, availability"
                + " from products where not deleted and shop like ?";
        try (Connection connection = DriverManager.getConnection(postgres);
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, shopPattern);
            Map<String, StoredRow> rows = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.put(
                            row.getString(1),
                            new StoredRow(
                                    row.getString(1),
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    price(row.getObject(6, Long.class), row.getString(7)),
                                    row.getString(8)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError("PostgreSQL does not answer.", e);
        }
    }

    /** One value of PostgreSQL, as text. */
    public String value(String query) {
        return column(query).get(0);
    }

    /** The first column of a query, as text. */
    public List<String> column(String query) {
        try (Connection connection = DriverManager.getConnection(postgres);
                ResultSet row = connection.createStatement().executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError("PostgreSQL does not answer.", e);
        }
    }

    /** Changes PostgreSQL behind the job's back. */
    public void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(postgres);
                Statement change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError("PostgreSQL refuses: " + statement, e);
        }
    }

    /** The documents of OpenSearch whose shop matches, by id, with the version that OpenSearch itself keeps. */
    public Map<String, StoredRow> documents(String shopWildcard) {
        post("/products/_refresh", "");
        Map<String, StoredRow> documents = new HashMap<>();
        JsonNode hits = documents(shopWildcard, "");
        while (!hits.isEmpty()) {
            hits.forEach(hit -> documents.put(hit.get("_id").asText(), document(hit)));
            hits = documents(
                    shopWildcard, hits.get(hits.size() - 1).at("/sort/0").asText());
        }
        return documents;
    }

    private JsonNode documents(String shopWildcard, String afterKey) {
        return post("/products/_search", """
                {"size":%d,"version":true,"query":{"wildcard":{"shop":"%s"}},"sort":["key"],"search_after":["%s"]}
                """.formatted(MOST_AT_ONCE, shopWildcard, afterKey))
                .at("/hits/hits");
    }

    private static StoredRow document(JsonNode hit) {
        JsonNode source = hit.get("_source");
        return new StoredRow(
                source.get("key").asText(),
                hit.get("_version").asLong(),
                source.get("content_hash").asText(),
                text(source, "name"),
                text(source, "brand"),
                source.has("price") ? plain(source.get("price").decimalValue()) : null,
                text(source, "availability"));
    }

    /** The committed dead letters, oldest first in each partition. */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(Topics.DEAD_LETTERS);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
        }
        return letters;
    }

    /** How many pages the ingest job has not taken into a checkpoint yet. */
    public long pagesAhead() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka));
                KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets("product-ingest")
                    .partitionsToOffsetAndMetadata()
                    .get();
            return consumer.endOffsets(partitions(Topics.RAW_PAGES)).entrySet().stream()
                    .mapToLong(end -> end.getValue()
                            - (taken.get(end.getKey()) == null
                                    ? 0
                                    : taken.get(end.getKey()).offset()))
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("Kafka does not answer.", e);
        }
    }

    /**
     * Number of the ingest job's newest complete checkpoint. One is complete before its transactions are committed; when
     * the next one is, they are.
     */
    public long ingestCheckpoint() {
        String job = "";
        for (JsonNode each : get(flink + "/jobs/overview").path("jobs")) {
            if (each.path("name").asText().equals("product-ingest")
                    && each.path("state").asText().equals("RUNNING")) {
                job = each.path("jid").asText();
            }
        }
        return get(flink + "/jobs/" + job + "/checkpoints")
                .at("/latest/completed/id")
                .asLong(-1);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "isolation.level",
                        "read_committed",
                        "fetch.max.wait.ms",
                        LONGEST_FETCH_MILLIS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private JsonNode post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(opensearch + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            return ProductJson.mapper()
                    .readTree(http.send(request, BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new AssertionError(request.uri() + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", e);
        }
    }

    private static String price(Long minor, String currency) {
        return minor == null
                ? null
                : plain(BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static String text(JsonNode source, String field) {
        return source.has(field) ? source.get(field).asText() : null;
    }
}
