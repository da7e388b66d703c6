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

    Seeding(Frontier frontier, UrlGate gate, RobotsRules robots, ShopPace pace, Sitemaps sitemaps, CrawlReport report) {
        this.frontier = frontier;
        this.gate = gate;
        this.robots = robots;
        this.pace = pace;
        this.sitemaps = sitemaps;
        this.report = report;
    }

    /** Reads a seed's robots.txt, then adds the seed and the pages of the sitemaps that robots.txt names. */
    void seed(URI seed) throws InterruptedException {
        if (!offer(seed, 0)) {
            return;
        }
        pace.wants(ProductKey.shopOf(seed), robots.delay(seed));
        for (URI page : sitemaps.pages(robots.sitemaps(seed), MOST_PAGES)) {
            offer(page, 1);
        }
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
