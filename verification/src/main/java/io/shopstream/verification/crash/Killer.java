package io.shopstream.verification.crash;

import io.shopstream.standalone.supervise.ServerState;
import io.shopstream.verification.stack.OneMachineStack;
import io.shopstream.verification.stack.Processes;
import io.shopstream.verification.stack.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Carries out planned kills, and waits until the system is back. */
final class Killer {

    private static final Duration BACK_LIMIT = Duration.ofMinutes(3);
    private static final Duration SOMEONE_LIMIT = Duration.ofSeconds(30);
    private static final Duration FREEZE = Duration.ofSeconds(18);
    private static final Duration INTO_RECOVERY = Duration.ofSeconds(6);

    private final OneMachineStack stack;
    private final Moments moments;
    private final Database database;
    private final CrawlLoop crawls;

    Killer(OneMachineStack stack, Moments moments, Database database, CrawlLoop crawls) {
        this.stack = stack;
        this.moments = moments;
        this.database = database;
        this.crawls = crawls;
    }

    /** Kills, and returns when the victim is up and, where products cannot pass without it, a further row is committed. */
    KillRecord carryOut(PlannedKill plan, Waiting.Condition load) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(plan.calm().toMillis());
        boolean met;
        boolean underLoad;
        List<Long> pids;
        Instant at;
        try (Moment moment = moments.of(plan.aim())) {
            met = moment.await();
            pids = someone(plan);
            at = Instant.now();
            underLoad = load.holds();
            strike(plan.aim(), pids);
        }
        if (plan.aim() == Aim.RECOVERING) {
            TimeUnit.MILLISECONDS.sleep(INTO_RECOVERY.toMillis());
            pids = someone(plan);
            at = Instant.now();
            underLoad = load.holds();
            Processes.kill(pids);
        }
        return afterwards(plan, at, met && !pids.isEmpty(), pids, underLoad);
    }

    private void strike(Aim aim, List<Long> pids) throws InterruptedException {
        if (aim == Aim.FROZEN) {
            Processes.freeze(pids);
            TimeUnit.MILLISECONDS.sleep(FREEZE.toMillis());
            Processes.thaw(pids);
        } else {
            Processes.kill(pids);
        }
    }

    private KillRecord afterwards(PlannedKill plan, Instant at, boolean met, List<Long> pids, boolean underLoad)
            throws InterruptedException {
        FirstTime up =
                new FirstTime(at, () -> plan.victim() == Victim.CRAWLER || isUpAgain(plan.victim(), plan.aim(), pids));
        FirstTime row = new FirstTime(at, () -> database.commitSince(at).isPresent());
        boolean rowIsDue = plan.victim().carriesProducts() && underLoad;
        boolean unused = Waiting.until(BACK_LIMIT, () -> {
            boolean hasRow = !rowIsDue || row.hasCome();
            return up.hasCome() && hasRow;
        });
        return new KillRecord(plan, at, met, underLoad, pids, up.millis(), row.millis());
    }

    private boolean isUpAgain(Victim victim, Aim aim, List<Long> pids) {
        if (victim == Victim.POSTGRES_BACKENDS) {
            return database.rowsBetween(Instant.EPOCH, Instant.EPOCH).isPresent();
        }
        ServerState state = stack.server(victim.server());
        return state.phase() == ServerState.Phase.UP
                && (aim == Aim.FROZEN || !pids.contains(state.pid()))
                && !Processes.isGone(state.pid());
    }

    /** A server that is starting has no process yet, and between two crawls there is no crawler. */
    private List<Long> someone(PlannedKill plan) throws InterruptedException {
        boolean unused = Waiting.until(SOMEONE_LIMIT, () -> !victims(plan).isEmpty());
        return victims(plan);
    }

    private List<Long> victims(PlannedKill plan) {
        List<Long> pids = new ArrayList<>(
                switch (plan.victim()) {
                    case POSTGRES_BACKENDS -> postgres().stream().skip(1).toList();
                    case CRAWLER -> crawls.pids();
                    default -> stack.processes(plan.victim().server());
                });
        if (plan.aim() == Aim.WITH_POSTGRES) {
            pids.addAll(postgres());
        }
        return pids;
    }

    /** The first one first. */
    private List<Long> postgres() {
        return stack.processes(Victim.POSTGRES.server());
    }
}
