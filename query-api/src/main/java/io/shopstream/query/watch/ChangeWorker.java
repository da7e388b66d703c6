package io.shopstream.query.watch;

import io.shopstream.query.changes.ChangeShare;
import io.shopstream.query.changes.CommittedChange;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes this process's share of the changes and lets them be decided on, then marks them done. After any failure the share
 * is taken anew from what was marked. For one thread.
 */
final class ChangeWorker implements AutoCloseable {

    private static final Duration READ = Duration.ofMillis(500);

    private final Supplier<ChangeShare> shares;
    private final WatchDecisions decisions;
    private @Nullable ChangeShare share;

    ChangeWorker(Supplier<ChangeShare> shares, WatchDecisions decisions) {
        this.shares = shares;
        this.decisions = decisions;
    }

    /** Decides on what has come, waiting for it a little. */
    boolean readOnce() {
        try {
            ChangeShare open = share == null ? shares.get() : share;
            share = open;
            List<CommittedChange> changes = open.read(READ);
            if (!changes.isEmpty()) {
                decisions.decide(changes.stream().map(CommittedChange::change).toList());
                open.done();
            }
            return true;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (share != null) {
            share.close();
            share = null;
        }
    }
}
