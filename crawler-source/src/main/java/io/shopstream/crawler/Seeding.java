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
import java.util.List;
import java.util.Optional;

/** Fills the frontier with start addresses, the pages of sitemaps and the links of pages. */
final class Seeding {

    /** Of one shop's sitemaps. */
    private static final int MOST_PAGES = 1_000_000;

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
     * than will be fetched, and none once the frontier is stopped. Where another process reads them, or has done so, only the
     * seed is added, unasked: the gate is asked again before each fetch.
     */
    void seed(URI seed) throws InterruptedException {
        String shop = ProductKey.shopOf(seed);
        if (frontier.stopped()) {
            return;
        }
        if (!frontier.beginSeeding(shop)) {
            frontier.offer(Target.first(seed, 0));
            return;
        }
        boolean whole = false;
        try {
            whole = filled(seed, shop);
        } finally {
            frontier.endSeeding(shop, whole);
        }
    }

    /** Adds links found on a page; an address that must not be fetched never gets in. */
    void follow(Collection<URI> links, int depth) {
        List<Target> targets = links.stream()
                .filter(this::allowed)
                .map(link -> Target.first(link, depth))
                .toList();
        if (!targets.isEmpty()) {
            frontier.offer(targets);
        }
    }

    private boolean filled(URI seed, String shop) throws InterruptedException {
        if (!allowed(seed)) {
            return false;
        }
        pace.wants(shop, robots.delay(seed));
        frontier.offer(Target.first(seed, 0));
        SitemapIntake intake = new SitemapIntake(frontier, this::allowed, mostPages);
        boolean all = sitemaps.pages(robots.sitemaps(seed), intake);
        intake.flush();
        return all && !frontier.stopped();
    }

    private boolean allowed(URI url) {
        Optional<String> refusal = gate.refusal(url);
        if (refusal.isPresent() && frontier.refuse(url)) {
            report.ended(Ending.REFUSED, refusal.get());
        }
        return refusal.isEmpty();
    }
}
