package io.shopstream.crawler.frontier;

import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frontier that any number of processes share and that outlives them. Guarantee: an address that was offered is visited
 * until a visit ends, whatever is killed; while no process is frozen for longer than its lease, one process at a time asks
 * a shop, at the pace of its row. A visit whose process died, or whose end could not be written, is made again.
 */
public final class PostgresFrontier implements Frontier, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresFrontier.class);

    /** A change by this process wakes the waiting earlier; one by another is seen after it. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private static final Duration WITHOUT_DATABASE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** More than settings allow: an address that ends the process that fetches it comes to an end too. */
    private static final int MOST_ATTEMPTS = 25;

    /** From this one on a shop that fails is asked for one page at a time. */
    private static final int FAILURES_OF_A_SHOP_IN_TROUBLE = 3;

    private static final int MOST_REFUSED_TO_REMEMBER = 200_000;

    private final Rules rules;
    private final Set<String> run;
    private final HostPace pace;
    private final Clock clock;
    private final ShopRows shops;
    private final UrlRows urls;
    private final ClaimRows claims;
    private final WorkInHand work = new WorkInHand();
    private final Heartbeat heartbeat;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Set<URI> refused = new HashSet<>();
    private final WakeUp wakeUp = new WakeUp();
    private final Object claiming = new Object();
    private final AtomicInteger started = new AtomicInteger();

    /**
     * How a crawl goes about.
     *
     * @param maxPages pages that this process fetches, further attempts not counted; 0 for no limit
     * @param maxDepth links between a seed and the last page
     * @param maxAddresses of a shop
     * @param lease how long after its death a process keeps what it had
     * @param interval between two visits of an address
     */
    public record Rules(int maxPages, int maxDepth, long maxAddresses, Duration lease, Duration interval) {}

    /**
     * A frontier.
     *
     * @param me names this process among all that share the database
     * @param run the shops that are crawled
     */
    public PostgresFrontier(
            CrawlDatabase database, String me, Rules rules, Collection<String> run, HostPace pace, Clock clock) {
        this.rules = rules;
        this.run = Set.copyOf(run);
        this.pace = pace;
        this.clock = clock;
        this.shops = new ShopRows(database, me, rules.lease());
        this.urls = new UrlRows(database, rules.lease(), rules.maxAddresses());
        this.claims = new ClaimRows(database, me, rules.lease());
        this.run.forEach(shop -> shops.know(shop, pace.delay(shop)));
        this.heartbeat = new Heartbeat(database, shops, claims, work, rules.lease());
    }

    @Override
    public int offer(Collection<Target> targets) {
        Map<String, List<Target>> byShop = targets.stream()
                .filter(target -> target.depth() <= rules.maxDepth() && !TrapAddress.is(target.url()))
                .collect(Collectors.groupingBy(target -> ProductKey.shopOf(target.url())));
        int added = 0;
        for (Map.Entry<String, List<Target>> shop : byShop.entrySet()) {
            added += urls.offer(shop.getKey(), shop.getValue());
        }
        wakeUp.changed();
        return added;
    }

    @Override
    public boolean see(Target taken, URI landed) {
        return work.of(taken)
                .map(claim -> urls.landed(claim.id(), landed, ProductKey.shopOf(landed), taken.depth()))
                .orElse(false);
    }

    @Override
    public synchronized boolean refuse(URI url) {
        return refused.size() < MOST_REFUSED_TO_REMEMBER && refused.add(url);
    }

    @Override
    public void announce(Map<URI, Instant> changes) {
        urls.announce(changes);
        wakeUp.changed();
    }

    @Override
    public boolean beginSeeding(String shop) throws InterruptedException {
        while (!stopped()) {
            int seen = wakeUp.changes();
            if (shops.leaseForSeeding(shop, rules.interval())) {
                work.seeding(shop, true);
                return true;
            }
            if (shops.needsNoSeeding(shop, rules.interval(), PATIENCE)) {
                return false;
            }
            wakeUp.await(seen, LOOK_AGAIN);
        }
        return false;
    }

    @Override
    public void endSeeding(String shop, boolean whole) {
        work.seeding(shop, false);
        shops.seeded(shop, pace.delay(shop), whole);
        wakeUp.changed();
    }

    @Override
    public Optional<Target> take() throws InterruptedException {
        while (!stopped() && !spent()) {
            int seen = wakeUp.changes();
            try {
                Optional<Claim> claim = claim();
                if (claim.isPresent()) {
                    if (claim.get().target().attempt() <= MOST_ATTEMPTS) {
                        return claim.map(Claim::target);
                    }
                    giveUp(claim.get().target());
                } else if (!claims.open(run, PATIENCE)) {
                    return Optional.empty();
                } else {
                    wakeUp.await(seen, LOOK_AGAIN);
                }
            } catch (FrontierLostException e) {
                LOG.warn("The crawl waits for its database. {}", e.getMessage());
                wakeUp.await(seen, WITHOUT_DATABASE);
            }
        }
        return Optional.empty();
    }

    @Override
    public void release(Target target) {
        // Asked from the end of a fetch too: a slow shop gets its rest.
        String shop = ProductKey.shopOf(target.url());
        try {
            if (!pace.delay(shop).isZero()) {
                shops.rest(shop, pace.delay(shop));
            }
        } finally {
            work.asked(target);
            wakeUp.changed();
        }
    }

    @Override
    public void retry(Target target, Instant notBefore) {
        end(target, claim -> urls.again(claim.id(), fromNow(notBefore), true));
    }

    @Override
    public void giveBack(Target target) {
        end(target, claim -> urls.again(claim.id(), Duration.ZERO, false));
    }

    @Override
    public void done(Target target, Visited visited) {
        end(target, claim -> urls.done(claim.id(), visited, rules.interval()));
    }

    @Override
    public void pause(String shop, Instant until) {
        shops.rest(shop, fromNow(until));
    }

    @Override
    public int failed(String shop) {
        int inARow = shops.failed(shop);
        failures.put(shop, inARow);
        return inARow;
    }

    @Override
    public void answered(String shop) {
        if (failures.remove(shop) != null) {
            shops.answered(shop);
        }
    }

    /** None ends with the run: what waits is left to the next one. */
    @Override
    public List<Target> drain(String shop) {
        return List.of();
    }

    @Override
    public void stop() {
        wakeUp.stop();
    }

    @Override
    public boolean stopped() {
        return wakeUp.stopped();
    }

    @Override
    public int waiting() {
        try {
            return urls.waiting(run);
        } catch (FrontierLostException e) {
            return 0;
        }
    }

    /** Lets the shops go; a visit that has not ended falls back to the frontier with its claim. */
    @Override
    public void close() {
        heartbeat.close();
        try {
            shops.letGo();
        } catch (FrontierLostException e) {
            LOG.warn("The shops are free only in {}. {}", rules.lease(), e.getMessage());
        }
    }

    /** One at a time: each counts against its shop and the budget before the next is made. */
    private Optional<Claim> claim() {
        synchronized (claiming) {
            Optional<Claim> claim = spent() ? Optional.empty() : claims.claim(run, work.busy(this::together));
            claim.ifPresent(this::begin);
            return claim;
        }
    }

    private void begin(Claim claim) {
        work.began(claim);
        pace.wants(claim.shop(), claim.delay());
        if (claim.failures() > 0) {
            failures.put(claim.shop(), claim.failures());
        }
        if (claim.target().attempt() == 1) {
            started.incrementAndGet();
        }
    }

    private void giveUp(Target target) {
        work.asked(target);
        done(target, Visited.failed(0, "began " + MOST_ATTEMPTS + " times and never ended"));
    }

    /** A visit whose end cannot be written is made again when its claim ends; that is no failure of the caller. */
    private void end(Target target, Consumer<Claim> write) {
        try {
            work.ended(target).ifPresent(write);
        } catch (FrontierLostException e) {
            LOG.warn("{} will be visited again: {}", target.url(), e.getMessage());
        }
        wakeUp.changed();
    }

    private int together(String shop) {
        return failures.getOrDefault(shop, 0) >= FAILURES_OF_A_SHOP_IN_TROUBLE ? 1 : pace.together(shop);
    }

    private boolean spent() {
        return rules.maxPages() > 0 && started.get() >= rules.maxPages();
    }

    private Duration fromNow(Instant until) {
        Duration wait = Duration.between(clock.instant(), until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
