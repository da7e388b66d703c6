package io.shopstream.crawler;

import io.shopstream.crawler.discover.SitemapPage;
import io.shopstream.crawler.frontier.Frontier;
import io.shopstream.crawler.frontier.Target;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Hands the pages of sitemaps to the frontier, many at a time; takes no more once enough of them were new. */
final class SitemapIntake implements Predicate<SitemapPage> {

    private static final int AT_A_TIME = 500;

    private final Frontier frontier;
    private final Predicate<URI> allowed;
    private final int enough;
    private final Map<URI, Target> waiting = new LinkedHashMap<>();
    private final Map<URI, Instant> changes = new HashMap<>();
    private int added;

    SitemapIntake(Frontier frontier, Predicate<URI> allowed, int enough) {
        this.frontier = frontier;
        this.allowed = allowed;
        this.enough = enough;
    }

    @Override
    public boolean test(SitemapPage page) {
        if (allowed.test(page.url())) {
            waiting.put(page.url(), Target.first(page.url(), 1));
            page.changed().ifPresent(changed -> changes.put(page.url(), changed));
        }
        if (waiting.size() >= Math.min(AT_A_TIME, enough - added)) {
            flush();
        }
        return added < enough && !frontier.stopped();
    }

    /** Hands on what has come since. */
    void flush() {
        if (!waiting.isEmpty()) {
            added += frontier.offer(waiting.values());
            frontier.announce(changes);
            waiting.clear();
            changes.clear();
        }
    }
}
