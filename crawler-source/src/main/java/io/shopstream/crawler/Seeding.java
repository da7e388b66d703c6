package io.shopstream.crawler;

import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.discover.Sitemaps;
import io.shopstream.crawler.fetch.UrlGate;
import io.shopstream.crawler.frontier.Frontier;
import io.shopstream.crawler.frontier.Target;
import io.shopstream.crawler.politeness.ShopPace;
import io.shopstream.crawler.robots.RobotsRules;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Fills the frontier; an address that must not be fetched never gets into it. */
final class Seeding {

    /** Of one shop's sitemaps. */
    private static final int MOST_PAGES = 200_000;

    private final Frontier frontier;
    private final UrlGate gate;
    private final RobotsRules robots;
    private final ShopPace pace;
    private final Sitemaps sitemaps;
    private final CrawlReport report;
    private final int mostPages;

    /**
     * A seeding.
     *
     * @param maxPages pages that will be fetched at most; 0 for no limit
     */
    Seeding(Steps steps, UrlGate gate, CrawlReport report, int maxPages) {
        this.frontier = steps.frontier();
        this.gate = gate;
        this.robots = steps.robots();
        this.pace = steps.pace();
        this.sitemaps = steps.sitemaps();
        this.report = report;
        this.mostPages = maxPages == 0 ? MOST_PAGES : Math.min(maxPages, MOST_PAGES);
    }

    /** Where addresses come from and go to. */
    record Steps(Frontier frontier, RobotsRules robots, ShopPace pace, Sitemaps sitemaps) {}

    /**
     * Reads a seed's robots.txt, then adds the seed and the pages of the sitemaps that robots.txt names: no more of them
     * than will be fetched, and none once the frontier is stopped.
     */
    void seed(URI seed) throws InterruptedException {
        if (frontier.stopped() || !offer(seed, 0)) {
            return;
        }
        pace.wants(ProductKey.shopOf(seed), robots.delay(seed));
        AtomicInteger added = new AtomicInteger();
        sitemaps.pages(robots.sitemaps(seed), page -> {
            if (offer(page, 1)) {
                added.incrementAndGet();
            }
            return added.get() < mostPages && !frontier.stopped();
        });
    }

    /** Adds links found on a page. */
    void follow(Collection<URI> links, int depth) {
        links.forEach(link -> offer(link, depth));
    }

    private boolean offer(URI url, int depth) {
        Optional<String> refusal = gate.refusal(url);
        if (refusal.isEmpty()) {
            return frontier.offer(Target.first(url, depth));
        }
        if (frontier.see(url)) {
            report.ended(Ending.REFUSED, refusal.get());
        }
        return false;
    }
}
