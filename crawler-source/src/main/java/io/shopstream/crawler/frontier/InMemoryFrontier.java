package io.shopstream.crawler.frontier;

import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The frontier of one run in one process: it is gone when the process ends. Breadth first within a shop. */
public final class InMemoryFrontier implements Frontier {

    /** A change of the frontier wakes the waiting earlier. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Bounds bounds;
    private final HostPace pace;
    private final Clock clock;
    private final Set<URI> seen = new HashSet<>();
    private final Map<String, ShopQueue> shops = new LinkedHashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private int open;
    private int started;
    private boolean stopped;

    /**
     * What a run may grow to.
     *
     * @param maxPages pages to fetch, further attempts not counted; 0 for no limit
     * @param maxDepth links between a seed and the last page
     * @param maxAddresses addresses to remember, against a shop that makes up links without end
     */
    public record Bounds(int maxPages, int maxDepth, int maxAddresses) {}

    public InMemoryFrontier(Bounds bounds, HostPace pace, Clock clock) {
        this.bounds = bounds;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public synchronized int offer(Collection<Target> targets) {
        int added = 0;
        for (Target target : targets) {
            if (target.depth() <= bounds.maxDepth() && !TrapAddress.is(target.url()) && refuse(target.url())) {
                queue(target).add(target, Instant.MIN);
                added++;
            }
        }
        open += added;
        notifyAll();
        return added;
    }

    @Override
    public synchronized boolean see(Target taken, URI landed) {
        return refuse(landed);
    }

    @Override
    public synchronized boolean refuse(URI url) {
        return seen.size() < bounds.maxAddresses() && seen.add(url);
    }

    @Override
    public void announce(Map<URI, Instant> changes) {
        // Each page is fetched once in this run, changed or not.
    }

    @Override
    public boolean beginSeeding(String shop) {
        return true;
    }

    @Override
    public void endSeeding(String shop, boolean whole) {
        // Nothing is remembered after the run.
    }

    @Override
    public synchronized Optional<Target> take() throws InterruptedException {
        while (!stopped && open > 0) {
            Instant now = clock.instant();
            Optional<Target> due = due(now);
            if (due.isPresent()) {
                return due;
            }
            if (spent() && noneRetries()) {
                return Optional.empty();
            }
            wait(untilNext(now).toMillis() + 1);
        }
        return Optional.empty();
    }

    @Override
    public synchronized void release(Target target) {
        queue(target).release(clock.instant().plus(pace.delay(shop(target))));
        notifyAll();
    }

    @Override
    public synchronized void retry(Target target, Instant notBefore) {
        queue(target).add(target.again(), notBefore);
        notifyAll();
    }

    @Override
    public synchronized void giveBack(Target target) {
        end();
    }

    @Override
    public synchronized void pause(String shop, Instant until) {
        shops.computeIfAbsent(shop, name -> new ShopQueue()).notBefore(until);
    }

    @Override
    public synchronized List<Target> drain(String shop) {
        ShopQueue queue = shops.get(shop);
        return queue == null ? List.of() : queue.drain();
    }

    @Override
    public synchronized int failed(String shop) {
        return failures.merge(shop, 1, Integer::sum);
    }

    @Override
    public synchronized void answered(String shop) {
        failures.remove(shop);
    }

    @Override
    public synchronized void done(Target target, Visited visited) {
        end();
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    @Override
    public synchronized boolean stopped() {
        return stopped;
    }

    @Override
    public synchronized int waiting() {
        return shops.values().stream().mapToInt(ShopQueue::size).sum();
    }

    private void end() {
        open--;
        notifyAll();
    }

    /** The target of the shop that has waited longest. */
    private Optional<Target> due(Instant now) {
        List<Map.Entry<String, ShopQueue>> free = shops.entrySet().stream()
                .filter(shop -> shop.getValue().free(pace.together(shop.getKey())))
                .sorted(Comparator.comparing(shop -> shop.getValue().freeAt()))
                .toList();
        for (Map.Entry<String, ShopQueue> shop : free) {
            Target target = shop.getValue().poll(now, !spent(), now.plus(pace.delay(shop.getKey())));
            if (target != null) {
                started += target.attempt() == 1 ? 1 : 0;
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    private boolean spent() {
        return bounds.maxPages() > 0 && started >= bounds.maxPages();
    }

    /** Whether nothing that was started may still come back: then a spent budget ends the crawl. */
    private boolean noneRetries() {
        return shops.values().stream().allMatch(ShopQueue::holdsNoStarted);
    }

    private Duration untilNext(Instant now) {
        return shops.entrySet().stream()
                .filter(shop -> shop.getValue().free(pace.together(shop.getKey())))
                .flatMap(shop -> shop.getValue().next(!spent()).stream())
                .min(Comparator.naturalOrder())
                .map(next -> Duration.between(now, next))
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST_WAIT) < 0)
                .orElse(LONGEST_WAIT);
    }

    private ShopQueue queue(Target target) {
        return shops.computeIfAbsent(shop(target), name -> new ShopQueue());
    }

    private static String shop(Target target) {
        return ProductKey.shopOf(target.url());
    }
}
