package io.shopstream.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.frontier.InMemoryFrontier;
import io.shopstream.crawler.frontier.Target;
import io.shopstream.crawler.politeness.ShopPace;
import io.shopstream.crawler.publish.KafkaPagePublisher;
import io.shopstream.model.page.RawPage.Renderer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class OutboxTest {

    private static final URI PAGE = URI.create("https://shop.example/p/1");

    private final CrawlReport report = new CrawlReport();
    private final MockProducer<String, CloudEvent> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new CloudEventSerializer());

    @Test
    void pageThatItsScriptsMadeTooLargeIsRefusedAndDone() throws InterruptedException {
        InMemoryFrontier frontier = new InMemoryFrontier(
                new InMemoryFrontier.Bounds(0, 1, 10), new ShopPace(Duration.ZERO, 1), Clock.systemUTC());
        frontier.offer(Target.first(PAGE, 0));
        Target target = frontier.take().orElseThrow();
        Outbox outbox = new Outbox(new Run.Out(new KafkaPagePublisher(kafka), "the-crawl", report), frontier, 1_000);

        outbox.send(target, new Answer(PAGE, Instant.EPOCH, 200, Map.of(), Renderer.BROWSER, new byte[1_001]));

        assertThat(report.reasons(Ending.REFUSED)).containsExactly(entry("larger than 1000 bytes", 1L));
        assertThat(kafka.history()).isEmpty();
        assertThat(frontier.take()).isEmpty();
    }
}
