package io.shopstream.verification.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.model.Topics;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.verification.operations.DocumentedMetrics.Documented;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What Prometheus would scrape of the running jobs, against the table that tells operators what to look at. */
class MetricsIT {

    private static final Path TABLE = Path.of("..", "docs", "operations.md");

    /** A rule is counted from the first time it refuses or repairs; these steps have had their cases here. */
    private static final List<String> REFUSING = List.of("decode pages", "parse", "validate", "decode edits");

    /** Of all rows of the table; a row that is not understood would otherwise go unchecked. */
    private static final int METRICS_OF_STEPS = 68;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyDocumentedMetricIsServedForEveryStepThatIsSaidToHaveIt() throws IOException {
        RunningStack stack = RunningStack.shared();
        List<Documented> documented = DocumentedMetrics.in(TABLE);
        assertThat(documented).hasSize(METRICS_OF_STEPS);
        assertThat(DocumentedMetrics.STEPS)
                .containsAll(documented.stream().map(Documented::step).toList());

        sendCases(stack);

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> assertThat(missing(documented, stack)).isEmpty());
    }

    /** One page that is stored, one that is repaired, one record for each step that refuses, and one for each source. */
    private static void sendCases(RunningStack stack) {
        try (PageProducer producer = new PageProducer(stack)) {
            String shop = "https://metrics.example/goods/";
            producer.send(PageProducer.page(shop + "1001", PageProducer.product("1001", "Counted", "12000")));
            String wrongCheckDigit = PageProducer.product("1002", "Repaired", "13000")
                    .replace("\"sku\"", "\"gtin13\":\"4006381333930\",\"sku\"");
            producer.send(PageProducer.page(shop + "1002", wrongCheckDigit));
            producer.send(PageProducer.page(shop + "about", "<html><body>About us</body></html>"));
            String longId = "9".repeat(600);
            producer.send(PageProducer.page(
                    "https://metrics.example/long", PageProducer.product(longId, "Too long an id", "14000")));
            var withoutType = PageProducer.page(shop + "1003", "");
            withoutType.headers().remove("ce_type");
            producer.send(withoutType);
            byte[] noJson = "{".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(Topics.PRODUCT_EDITS, noJson, noJson));
            producer.send(new ProducerRecord<>(Topics.SITE_RULES, noJson, null));
        }
    }

    private List<Documented> missing(List<Documented> documented, RunningStack stack)
            throws IOException, InterruptedException {
        List<String> tasks = samples(stack.port(StackPort.FLINK_TASKMANAGER_METRICS));
        List<String> jobs = samples(stack.port(StackPort.FLINK_JOBMANAGER_METRICS));
        return documented.stream()
                .filter(metric -> !metric.name().startsWith("rule_") || REFUSING.contains(metric.step()))
                .filter(metric -> metric.step().equals("each job")
                        ? !List.of("product-ingest", "product-index").stream()
                                .allMatch(job -> isServed(
                                        jobs, "flink_jobmanager_job_" + metric.name(), "job_name=\"" + job + "\""))
                        : !isServed(
                                tasks,
                                "flink_taskmanager_job_task_operator_" + metric.name(),
                                "operator_name=\"" + metric.step()))
                .toList();
    }

    private static boolean isServed(List<String> samples, String name, String label) {
        return samples.stream().anyMatch(sample -> sample.startsWith(name + "{") && sample.contains(label));
    }

    private List<String> samples(int port) throws IOException, InterruptedException {
        HttpRequest scrape = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(scrape, BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
