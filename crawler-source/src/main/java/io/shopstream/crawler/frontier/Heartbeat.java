package io.shopstream.crawler.frontier;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the leases and claims of a process that lives, three times in the life of each. */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final CrawlDatabase database;
    private final ShopRows shops;
    private final ClaimRows claims;
    private final WorkInHand work;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> beating;

    Heartbeat(CrawlDatabase database, ShopRows shops, ClaimRows claims, WorkInHand work, Duration lease) {
        this.database = database;
        this.shops = shops;
        this.claims = claims;
        this.work = work;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "frontier-lease");
            thread.setDaemon(true);
            return thread;
        });
        long period = Math.max(1, lease.toMillis() / 3);
        this.beating = timer.scheduleAtFixedRate(this::beat, period, period, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            database.askAtOnce(handle -> {
                claims.renew(handle, work.claims());
                shops.renew(handle, work.shops());
                return 0;
            });
        } catch (FrontierLostException e) {
            // Without the database no new request begins either, so no other process is in our way.
            LOG.warn("The leases of this crawler were not renewed: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        beating.cancel(false);
        timer.shutdown();
    }
}
