package io.shopstream.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.publish.KafkaPagePublisher;
import io.shopstream.extraction.saved.SavedPages;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.page.RawPageEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPagesImportTest {

    @TempDir
    private Path folder;

    private final CrawlReport report = new CrawlReport();
    private final MockProducer<String, CloudEvent> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new CloudEventSerializer());

    @Test
    void everyPageOfTheManifestIsPublishedUnderItsAddress() throws IOException {
        Files.writeString(folder.resolve("a.html"), "<p>a");
        Files.writeString(folder.resolve("b.html"), "<p>b");
        Files.writeString(folder.resolve("manifest.json"), """
                {"a": {"file": "a.html", "url": "https://shop.example/p?b=2&a=1"},
                 "b": {"file": "b.html", "url": "https://shop.example/신발"}}""");

        importFolder(1_000);

        List<RawPage> pages = kafka.history().stream()
                .map(sent -> RawPageEvents.fromEvent(sent.value()))
                .toList();
        assertThat(pages)
                .extracting(RawPage::url)
                .containsExactly("https://shop.example/p?b=2&a=1", "https://shop.example/%EC%8B%A0%EB%B0%9C");
        assertThat(pages).extracting(RawPage::renderer).containsOnly(RawPage.Renderer.IMPORT);
        assertThat(report.reasons(Ending.ACKNOWLEDGED)).containsExactly(entry("pages", 2L));
    }

    @Test
    void pageThatCannotBePublishedIsCountedWithItsReason() throws IOException {
        Files.writeString(folder.resolve("a.html"), "x".repeat(2_000));
        Files.writeString(folder.resolve("b.html"), "<p>b");
        Files.writeString(folder.resolve("manifest.json"), """
                {"a": {"file": "a.html", "url": "https://shop.example/a"},
                 "b": {"file": "b.html", "url": "file:///b.html"}}""");

        importFolder(1_000);

        assertThat(report.reasons(Ending.REFUSED))
                .containsExactly(entry("larger than 1000 bytes", 1L), entry("no http or https address", 1L));
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void pageThatCannotBeReadIsCountedAndTheOthersGoOn() throws IOException {
        Files.writeString(folder.resolve("a.html.gz"), "no gzip");
        Files.writeString(folder.resolve("b.html"), "<p>b");
        Files.writeString(folder.resolve("manifest.json"), """
                {"a": {"file": "a.html.gz", "url": "https://shop.example/a"},
                 "b": {"file": "b.html", "url": "https://shop.example/b"}}""");

        importFolder(1_000);

        assertThat(report.reasons(Ending.FAILED)).containsExactly(entry("the saved page cannot be read", 1L));
        assertThat(report.reasons(Ending.ACKNOWLEDGED)).containsExactly(entry("pages", 1L));
    }

    @Test
    void pageThatIsTooLargeForKafkaDoesNotEndTheImport() throws IOException {
        Files.writeString(folder.resolve("a.html"), "<p>a");
        Files.writeString(folder.resolve("manifest.json"), """
                {"a": {"file": "a.html", "url": "https://shop.example/a"}}""");
        kafka.sendException = new RecordTooLargeException("too large");

        importFolder(1_000);

        assertThat(report.reasons(Ending.FAILED)).containsExactly(entry("too large for Kafka", 1L));
        assertThat(report.publishFailure()).isEmpty();
    }

    private void importFolder(int maxBodyBytes) {
        Run.Out out = new Run.Out(new KafkaPagePublisher(kafka), "the-import", report);
        try (SavedPagesImport work = new SavedPagesImport(SavedPages.in(folder), out, maxBodyBytes)) {
            work.run();
        }
    }
}
