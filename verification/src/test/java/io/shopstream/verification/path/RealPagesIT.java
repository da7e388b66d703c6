package io.shopstream.verification.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.model.change.DeadLetter;
import io.shopstream.model.page.PageAddress;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.SharedData;
import io.shopstream.verification.stack.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

/** The labelled pages of real shops, through the running job. */
class RealPagesIT {

    private static final int PAGES = 47;

    @Test
    void eachPageGivesAProductOrADeadLetterWithItsReason() throws IOException {
        Path folder = SharedData.folder("product_pages_labelled");
        RunningStack stack = RunningStack.shared();
        Stores stores = stack.stores();

        stack.importFolder(folder);
        await().atMost(Duration.ofMinutes(3)).until(() -> stores.pagesAhead() == 0);
        long taken = stores.ingestCheckpoint();
        await().atMost(Duration.ofMinutes(1)).until(() -> stores.ingestCheckpoint() > taken);

        Set<String> expected = addresses(folder);
        Set<String> found = new TreeSet<>(stores.column("select distinct source_url from product_observations"));
        List<ConsumerRecord<byte[], byte[]>> refused = stores.deadLetters().stream()
                .filter(letter -> expected.contains(header(letter, "ce_source")))
                .toList();
        found.retainAll(expected);
        Set<String> accounted = new TreeSet<>(found);
        refused.forEach(letter -> accounted.add(header(letter, "ce_source")));
        assertThat(expected).hasSize(PAGES);
        assertThat(accounted).isEqualTo(expected);
        assertThat(found).as("pages that gave a product").hasSizeGreaterThanOrEqualTo(40);
        assertThat(refused).allSatisfy(letter -> {
            assertThat(header(letter, DeadLetter.RULE)).matches("[a-z0-9-]+");
            assertThat(header(letter, DeadLetter.REASON)).isNotBlank();
            assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo("raw-pages");
            assertThat(letter.value()).isNotEmpty();
        });
        assertThat(stack.flink("list")).containsOnlyOnce(": product-ingest (RUNNING)");
    }

    private static Set<String> addresses(Path folder) throws IOException {
        Set<String> addresses = new TreeSet<>();
        for (JsonNode label : ProductJson.mapper().readTree(Files.readAllBytes(folder.resolve("labels.json")))) {
            addresses.add(PageAddress.legal(label.get("url").asText()).toString());
        }
        return addresses;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
