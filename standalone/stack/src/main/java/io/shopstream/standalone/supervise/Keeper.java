package io.shopstream.standalone.supervise;

import io.shopstream.standalone.process.Child;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.server.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one server running: starts it, waits for its health, starts it again when it ends, until told to stop. */
final class Keeper {

    private static final int FIRST_STARTS = 3;
    private static final Duration POLL = Duration.ofMillis(250);

    private final Server server;
    private final Launcher launcher;
    private final Narrator narrator;
    private final StateBoard board;
    private final Duration startLimit;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Child child;
    private int restarts;

    Keeper(Server server, Launcher launcher, Narrator narrator, StateBoard board, Duration startLimit) {
        this.server = server;
        this.launcher = launcher;
        this.narrator = narrator;
        this.board = board;
        this.startLimit = startLimit;
        board.server(server.name(), ServerState.waiting());
    }

    /** Completes when the server has worked once; fails when it could not be started at all. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Runs until {@link #stop()}. */
    void run() throws InterruptedException {
        int failures = 0;
        while (!isStopping()) {
            String end = runOnce();
            if (isStopping()) {
                return;
            }
            failures = end.isEmpty() ? 1 : failures + 1;
            if (!ready.isDone() && failures >= FIRST_STARTS) {
                fail(end);
                return;
            }
            restarts++;
            pause(BackOff.afterFailure(failures));
        }
    }

    /** Asks the server to end and waits for it. */
    void stop() throws InterruptedException {
        stopping.countDown();
        Child running;
        synchronized (this) {
            running = child;
        }
        if (running != null) {
            running.stop();
        }
        board.server(server.name(), new ServerState(ServerState.Phase.STOPPED, 0, restarts));
    }

    /** Returns why the server never worked, or an empty text where it did. */
    private String runOnce() throws InterruptedException {
        Child started;
        try {
            server.preparation().run(launcher);
            started = startUnlessStopping();
        } catch (IOException | RuntimeException e) {
            narrator.say(server.name() + " could not be started: " + e.getMessage());
            return String.valueOf(e.getMessage());
        }
        if (started == null) {
            return "";
        }
        board.server(server.name(), new ServerState(ServerState.Phase.STARTING, started.pid(), restarts));
        String lack = new HealthWait(server, started, startLimit, POLL).await(stopping);
        if (lack.isEmpty()) {
            announce(started);
        } else if (!isStopping()) {
            started.stop();
        }
        int exit = started.exit().join();
        if (!isStopping()) {
            narrator.say(server.name() + " (process " + started.pid() + ") ended with exit code " + exit
                    + (lack.isEmpty() ? "" : " before it worked: " + lack) + "; starting it again.");
        }
        return lack;
    }

    /** Together with {@link #stop()}: no child may start after the stop looked for one. */
    private synchronized @Nullable Child startUnlessStopping() throws IOException {
        if (isStopping()) {
            return null;
        }
        Child started = launcher.start(server.program());
        child = started;
        return started;
    }

    private void announce(Child started) {
        board.server(server.name(), new ServerState(ServerState.Phase.UP, started.pid(), restarts));
        narrator.say(server.name() + (restarts == 0 ? " works" : " works again") + " (process " + started.pid() + ").");
        ready.complete(null);
    }

    private void pause(Duration delay) throws InterruptedException {
        board.server(server.name(), new ServerState(ServerState.Phase.RESTARTING, 0, restarts));
        if (stopping.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
    }

    private void fail(String reason) {
        ready.completeExceptionally(new StackProblem(server.name() + " could not be started after " + FIRST_STARTS
                + " attempts: " + reason + " Its log is " + server.program().log() + "."));
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
