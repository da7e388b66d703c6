package io.shopstream.crawler;

import io.shopstream.crawler.discover.Sitemaps;
import io.shopstream.crawler.fetch.AddressGate;
import io.shopstream.crawler.fetch.BrowserPool;
import io.shopstream.crawler.fetch.HttpPageFetcher;
import io.shopstream.crawler.fetch.UrlGate;
import io.shopstream.crawler.frontier.Frontier;
import io.shopstream.crawler.politeness.ShopPace;
import io.shopstream.crawler.politeness.ShopRest;
import io.shopstream.crawler.render.PageJudge;
import io.shopstream.crawler.render.PageRenderer;
import io.shopstream.crawler.render.RenderMode;
import io.shopstream.crawler.retry.RetryPolicy;
import io.shopstream.crawler.robots.RobotsRules;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over some shops: frontier, fetch, render, discover, publish. */
final class Crawl implements Run.Work {

    private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);

    private final CrawlRequest request;
    private final CrawlReport report;
    private final CrawlMemory memory;
    private final Frontier frontier;
    private final @Nullable BrowserPool browsers;
    private final PatientFetcher patient;
    private final Seeding seeding;
    private final PageVisit visit;
    private final int workers;

    Crawl(CrawlerSettings settings, CrawlRequest request, Run.Out out, PageJudge judge, Clock clock) {
        this.request = request;
        this.report = out.report();
        this.workers = settings.pace().workers();
        ShopPace pace = new ShopPace(settings.pace().delay(), settings.pace().hostConcurrency());
        this.memory = CrawlMemory.open(settings, request, pace, clock);
        this.frontier = memory.frontier();
        HttpPageFetcher fetcher = new HttpPageFetcher(settings.limits(), pace, clock);
        RetryPolicy retries = new RetryPolicy(
                settings.retries().maxAttempts(), settings.retries().firstWait(), new SplittableRandom());
        this.patient = new PatientFetcher(fetcher, retries, pace, clock);

        UrlGate addresses = new AddressGate(settings.allowedHosts());
        RobotsRules robots = new RobotsRules(ShopFiles.robots(patient, addresses), memory.robots(), clock);
        UrlGate obedient = addresses.and(robotsGate(robots));
        ShopGate shop = new ShopGate(request.seeds());
        ClosedShops closed = new ClosedShops(frontier, report);
        UrlGate pages = shop.and(closed).and(obedient);

        this.browsers = browsers(settings, request.mode(), url -> {
            // The shop's robots.txt rules its scripts' data too; other hosts' scripts are no pages we crawl.
            return shop.ownsAddress(url) ? obedient.refusal(url) : addresses.refusal(url);
        });
        Sitemaps sitemaps = new Sitemaps(ShopFiles.sitemaps(patient, obedient));
        this.seeding =
                new Seeding(new Seeding.Steps(frontier, robots, pace, sitemaps), pages, report, request.maxPages());
        this.visit = new PageVisit(
                new PageVisit.Steps(
                        frontier,
                        fetcher,
                        new PageRenderer(request.mode(), judge, browsers),
                        retries,
                        seeding,
                        new Outbox(out, frontier, settings.limits().maxBodyBytes()),
                        new ShopTrouble(frontier, closed, new ShopRest(new SplittableRandom()), clock)),
                pages,
                report,
                clock);
    }

    /** Runs until every page found is done, a publish failed, or {@link #stop} was called. */
    @Override
    public void run() throws InterruptedException {
        for (URI seed : request.seeds()) {
            LOG.info("Reading robots.txt and sitemaps of {}", seed.getAuthority());
            seeding.seed(seed);
        }
        List<Thread> threads = new ArrayList<>();
        for (int number = 1; number <= workers; number++) {
            threads.add(new Thread(new CrawlWorker(frontier, visit, report), "crawl-" + number));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public int queued() {
        return frontier.waiting();
    }

    /** Ends {@link #run} after the pages in work. */
    @Override
    public void stop() {
        frontier.stop();
        patient.stop();
    }

    @Override
    public void close() {
        if (browsers != null) {
            browsers.close();
        }
        memory.close();
    }

    private static UrlGate robotsGate(RobotsRules robots) {
        return url -> robots.allows(url) ? Optional.empty() : Optional.of(robots.refusal(url));
    }

    private static @Nullable BrowserPool browsers(CrawlerSettings settings, RenderMode mode, UrlGate gate) {
        if (mode == RenderMode.NEVER) {
            return null;
        }
        if (settings.chromium().isEmpty()) {
            LOG.warn("No Chromium was found, so pages that need one stay as their plain HTML. "
                    + "Install chromium, or name one with CHROMIUM_PATH.");
            return null;
        }
        return new BrowserPool(settings.chromium().get(), settings.browsers(), settings.limits(), gate);
    }
}
