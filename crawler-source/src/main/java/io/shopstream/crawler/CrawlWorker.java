package io.shopstream.crawler;

import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.frontier.Frontier;
import io.shopstream.crawler.frontier.FrontierLostException;
import io.shopstream.crawler.frontier.Target;
import io.shopstream.crawler.frontier.Visited;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits one target after the other until the frontier has no more. */
final class CrawlWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlWorker.class);

    private final Frontier frontier;
    private final PageVisit visit;
    private final CrawlReport report;

    CrawlWorker(Frontier frontier, PageVisit visit, CrawlReport report) {
        this.frontier = frontier;
        this.visit = visit;
        this.report = report;
    }

    @Override
    public void run() {
        try {
            for (Optional<Target> next = frontier.take(); next.isPresent(); next = frontier.take()) {
                visit(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A page that a fault of ours cannot take must not end the crawl of the others; it counts as failed. A page nested
     * deep enough brings a parser to the end of its stack.
     */
    private void visit(Target target) throws InterruptedException {
        try {
            visit.visit(target);
        } catch (FrontierLostException e) {
            // Counted as an attempt: were the page itself the reason, this would go on for ever.
            LOG.warn("{} will be visited again: {}", target.url(), e.getMessage());
            frontier.retry(target, Instant.MIN);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} failed by a fault of the crawler.", target.url(), e);
            String reason = "fault of the crawler: " + e.getClass().getSimpleName();
            report.ended(Ending.FAILED, reason);
            frontier.done(target, Visited.failed(0, reason));
        }
    }
}
