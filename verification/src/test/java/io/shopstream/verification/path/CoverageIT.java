package io.shopstream.verification.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.demoshop.DemoShop;
import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.verification.stack.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo shop has its pages made anew while it is crawled. */
class CoverageIT {

    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final String PAGES = "700";

    private final RunningStack stack = RunningStack.shared();
    private final DemoShop shop = DemoShop.start("127.0.0.1", 0);
    private KafkaConsumer<byte[], byte[]> consumer;
    private final List<JsonNode> alerts = new ArrayList<>();

    @BeforeEach
    void follow() {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        stack.kafka(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.COVERAGE_ALERTS, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @AfterEach
    void end() {
        consumer.close();
        shop.close();
    }

    @Test
    void fieldsThatTheNewPagesLackAreToldOnceAndSoIsTheirReturn() {
        crawl();
        crawl();
        assertThat(told("DROPPED")).as("nothing has changed").isEmpty();

        assertThat(shop.redesign()).isTrue();
        await().atMost(WITHIN).untilAsserted(() -> {
            crawl();
            assertThat(told("DROPPED")).as(alerts().toString()).isNotEmpty();
        });
        List<String> dropped = told("DROPPED");
        assertThat(dropped).as("what is shown to people is read without marks").doesNotContain("name", "price");

        assertThat(shop.redesign()).isFalse();
        await().atMost(WITHIN).until(() -> {
            crawl();
            return told("RECOVERED").containsAll(dropped);
        });
        assertThat(told("DROPPED")).as("each once").doesNotHaveDuplicates();
    }

    private void crawl() {
        stack.crawl(shop.address().toString(), "--max-pages", PAGES);
    }

    private List<String> told(String state) {
        return alerts().stream()
                .filter(alert -> alert.get("of").asText().equals("DETAIL"))
                .filter(alert -> alert.get("state").asText().equals(state))
                .map(alert -> alert.get("field").asText())
                .toList();
    }

    /** Of this test's shop. */
    private List<JsonNode> alerts() {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> alerts.add(read(record.value())));
        String name = "localhost_" + shop.address().getPort();
        return alerts.stream()
                .filter(alert -> alert.get("shop").asText().equals(name))
                .toList();
    }

    private static JsonNode read(byte[] json) {
        try {
            return ProductJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
