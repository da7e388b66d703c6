package io.shopstream.crawler;

import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.frontier.Frontier;
import io.shopstream.crawler.frontier.Target;
import io.shopstream.crawler.frontier.Visited;
import io.shopstream.crawler.publish.KafkaPagePublisher;
import io.shopstream.crawler.publish.PublishException;
import io.shopstream.model.page.RawPage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands pages to Kafka. A target is done when its page is acknowledged; when one is not, the crawl stops, unless the page
 * is too large, which is its own failure.
 */
final class Outbox {

    private final KafkaPagePublisher publisher;
    private final String crawlId;
    private final CrawlReport report;
    private final Frontier frontier;
    private final int maxBodyBytes;

    Outbox(Run.Out out, Frontier frontier, int maxBodyBytes) {
        this.publisher = out.publisher();
        this.crawlId = out.crawlId();
        this.report = out.report();
        this.frontier = frontier;
        this.maxBodyBytes = maxBodyBytes;
    }

    void send(Target target, Answer page) {
        // A fetched body is bounded already; what its scripts made of it is not.
        if (page.body().length > maxBodyBytes) {
            String reason = "larger than " + maxBodyBytes + " bytes";
            report.ended(Ending.REFUSED, reason);
            frontier.done(target, Visited.refused(page.status(), reason));
        } else {
            publish(target, page);
        }
    }

    private void publish(Target target, Answer page) {
        RawPage rawPage = new RawPage(
                UUID.randomUUID().toString(),
                page.url().toString(),
                page.at(),
                page.status(),
                page.contentType().orElse(null),
                page.renderer(),
                crawlId,
                page.body());
        publisher.publish(rawPage, failure -> settle(target, page, failure));
    }

    private void settle(Target target, Answer page, @Nullable PublishException failure) {
        if (failure == null) {
            report.ended(Ending.ACKNOWLEDGED, page.status() == 200 ? "pages" : "answers " + page.status());
            frontier.done(target, TakenPage.of(target, page));
        } else if (failure.concernsThisPageOnly()) {
            report.ended(Ending.FAILED, "too large for Kafka");
            frontier.done(target, Visited.refused(page.status(), "too large for Kafka"));
        } else {
            report.ended(Ending.FAILED, "not taken by Kafka");
            report.publishFailed(failure);
            frontier.stop();
            frontier.giveBack(target);
        }
    }
}
