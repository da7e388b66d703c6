package io.shopstream.crawler;

import io.shopstream.crawler.frontier.CrawlDatabase;
import io.shopstream.crawler.frontier.Frontier;
import io.shopstream.crawler.frontier.FrontierLostException;
import io.shopstream.crawler.frontier.HostPace;
import io.shopstream.crawler.frontier.InMemoryFrontier;
import io.shopstream.crawler.frontier.PostgresFrontier;
import io.shopstream.crawler.robots.PostgresRobotsCache;
import io.shopstream.crawler.robots.RobotsCache;
import io.shopstream.model.product.ProductKey;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a crawl knows of its shops: for its own run only, or shared with all crawlers and kept after them. */
final class CrawlMemory implements AutoCloseable {

    private final Frontier frontier;
    private final RobotsCache robots;
    private final Runnable end;

    private CrawlMemory(Frontier frontier, RobotsCache robots, Runnable end) {
        this.frontier = frontier;
        this.robots = robots;
        this.end = end;
    }

    /**
     * Opens the memory that the settings choose.
     *
     * @throws FrontierLostException when its database is not there
     */
    static CrawlMemory open(CrawlerSettings settings, CrawlRequest request, HostPace pace, Clock clock) {
        return switch (settings.memory().kind()) {
            case MEMORY -> ofThisRun(settings, request, pace, clock);
            case POSTGRES -> shared(settings, request, pace, clock);
        };
    }

    Frontier frontier() {
        return frontier;
    }

    RobotsCache robots() {
        return robots;
    }

    @Override
    public void close() {
        end.run();
    }

    private static CrawlMemory ofThisRun(CrawlerSettings settings, CrawlRequest request, HostPace pace, Clock clock) {
        InMemoryFrontier.Bounds bounds = new InMemoryFrontier.Bounds(
                request.maxPages(), settings.maxDepth(), settings.memory().maxAddresses());
        return new CrawlMemory(new InMemoryFrontier(bounds, pace, clock), RobotsCache.NONE, () -> {});
    }

    private static CrawlMemory shared(CrawlerSettings settings, CrawlRequest request, HostPace pace, Clock clock) {
        CrawlerSettings.Memory memory = settings.memory();
        // One for the lease, one for the seeding, one for Kafka's acknowledgements.
        CrawlDatabase database = CrawlDatabase.open(
                memory.url(), memory.user(), memory.password(), settings.pace().workers() + 3);
        try {
            database.check();
            PostgresFrontier frontier = new PostgresFrontier(
                    database,
                    ProcessHandle.current().pid() + "-" + UUID.randomUUID(),
                    new PostgresFrontier.Rules(
                            request.maxPages(),
                            settings.maxDepth(),
                            memory.maxAddresses(),
                            memory.lease(),
                            memory.revisit()),
                    shops(request),
                    pace,
                    clock);
            return new CrawlMemory(frontier, new PostgresRobotsCache(database), () -> {
                frontier.close();
                database.close();
            });
        } catch (FrontierLostException e) {
            database.close();
            throw e;
        }
    }

    private static Set<String> shops(CrawlRequest request) {
        return request.seeds().stream().map(ProductKey::shopOf).collect(Collectors.toUnmodifiableSet());
    }
}
