package io.shopstream.query.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.shopstream.query.changes.ChangeShare;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** The watches and what works for them in the background: one thread decides on changes, some make calls. */
public final class WatchService implements AutoCloseable {

    private static final int SENDERS = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Watches watches;

    private WatchService(
            WatchOptions options,
            DataSource database,
            Supplier<ChangeShare> shares,
            Clock clock,
            MeterRegistry meters) {
        WebhookGate gate = new WebhookGate(options.allowedHosts(), InetAddress::getAllByName);
        watches = new PostgresWatches(database, gate, options.limits(), clock);
        HttpWebhookClient webhooks = new HttpWebhookClient(gate, clock);
        open.push(webhooks);
        Outbox outbox = new Outbox(database);
        DeliverySender sender = new DeliverySender(
                outbox, webhooks, new Backoff(FIRST_WAIT, LONGEST_WAIT, RandomGenerator.getDefault()), clock, meters);
        open.push(BackgroundLoop.start("watch-calls", SENDERS, sender::sendOne));
        open.push(BackgroundLoop.start("watch-housekeeping", 1, new Housekeeping(outbox, clock)::tidy));
        ChangeWorker worker =
                new ChangeWorker(shares, new WatchDecisions(database, new WatchRules(options.damping()), clock));
        open.push(worker);
        open.push(BackgroundLoop.start("watch-changes", 1, worker::readOnce));
    }

    /**
     * Begins to work.
     *
     * @param database its connections may write
     * @param shares this process's share of the changes, taken anew after each failure
     */
    public static WatchService start(
            WatchOptions options,
            DataSource database,
            Supplier<ChangeShare> shares,
            Clock clock,
            MeterRegistry meters) {
        return new WatchService(options, database, shares, clock, meters);
    }

    public Watches watches() {
        return watches;
    }

    /** Lets attempts that run end. */
    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
