package io.shopstream.crawler;

import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.fetch.UrlGate;
import io.shopstream.crawler.frontier.Frontier;
import io.shopstream.crawler.frontier.Target;
import io.shopstream.crawler.frontier.Visited;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Shops that rest for longer than a crawl waits: none of their pages is asked for again in this run. */
final class ClosedShops implements UrlGate {

    private final Frontier frontier;
    private final CrawlReport report;
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    ClosedShops(Frontier frontier, CrawlReport report) {
        this.frontier = frontier;
        this.report = report;
    }

    /** Ends a shop's waiting targets as failed. */
    void close(String shop, String reason) {
        reasons.put(shop, reason);
        for (Target target : frontier.drain(shop)) {
            report.ended(Ending.FAILED, reason);
            frontier.done(target, Visited.failed(0, reason));
        }
    }

    @Override
    public Optional<String> refusal(URI url) {
        return url.getHost() == null ? Optional.empty() : Optional.ofNullable(reasons.get(ProductKey.shopOf(url)));
    }
}
