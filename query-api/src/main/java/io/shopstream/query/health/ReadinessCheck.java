package io.shopstream.query.health;

import io.shopstream.query.health.Readiness.ServerState;
import io.shopstream.query.health.Readiness.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all servers at once; one that takes longer than the patience counts as down. Asks too whether the service is warm. */
public final class ReadinessCheck implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadinessCheck.class);

    private final List<ServerProbe> probes;
    private final Duration patience;
    private final BooleanSupplier warm;
    private final ExecutorService threads;

    public ReadinessCheck(List<ServerProbe> probes, Duration patience, BooleanSupplier warm) {
        this.probes = List.copyOf(probes);
        this.patience = patience;
        this.warm = warm;
        this.threads = Executors.newFixedThreadPool(Math.max(1, probes.size()), work -> {
            Thread thread = new Thread(work, "readiness");
            thread.setDaemon(true);
            return thread;
        });
    }

    public Readiness now() {
        List<CompletableFuture<ServerState>> states =
                probes.stream().map(this::state).toList();
        return Readiness.of(
                warm.getAsBoolean(),
                states.stream().map(CompletableFuture::join).toList());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private CompletableFuture<ServerState> state(ServerProbe probe) {
        return CompletableFuture.supplyAsync(() -> asked(probe), threads)
                .completeOnTimeout(
                        new ServerState(probe.server(), Status.DOWN, probe.needed()),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private static ServerState asked(ServerProbe probe) {
        try {
            probe.ping().send();
            return new ServerState(probe.server(), Status.UP, probe.needed());
        } catch (Exception e) {
            LOG.debug("{} does not answer", probe.server(), e);
            return new ServerState(probe.server(), Status.DOWN, probe.needed());
        }
    }
}
