package io.shopstream.standalone.supervise;

import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.server.Server;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Starts servers and steps as soon as what they wait for works, independent ones side by side; keeps the servers
 * running; stops those first that others do not need.
 */
public final class Supervisor {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final long NEWS_SECONDS = 5;

    private final List<Server> servers;
    private final List<Step> steps;
    private final Narrator narrator;
    private final StateBoard board;
    private final Map<String, Keeper> keepers = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    });

    public Supervisor(
            List<Server> servers, List<Step> steps, Launcher launcher, Narrator narrator, StateFile stateFile) {
        this.servers = List.copyOf(servers);
        this.steps = List.copyOf(steps);
        this.narrator = narrator;
        this.board = new StateBoard(stateFile, narrator);
        for (Server server : servers) {
            Keeper keeper = new Keeper(server, launcher, narrator, board, START_LIMIT);
            keepers.put(server.name(), keeper);
            ready.put(server.name(), keeper.ready());
        }
        steps.forEach(step -> ready.put(step.name(), new CompletableFuture<>()));
    }

    /** Returns when every server works and every step is done. */
    public void start() throws InterruptedException {
        board.stack(StackState.Phase.STARTING);
        servers.forEach(server -> threads.execute(() -> keep(server)));
        steps.forEach(step -> threads.execute(() -> perform(step)));
        try {
            awaitAll();
        } catch (StackProblem e) {
            board.stack(StackState.Phase.FAILED);
            throw e;
        }
        board.stack(StackState.Phase.READY);
    }

    /** Ends all servers; returns when they have ended. Safe to call twice and at any time. */
    public void stop() {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        boolean failed = ready.values().stream().anyMatch(CompletableFuture::isCompletedExceptionally);
        board.stack(failed ? StackState.Phase.FAILED : StackState.Phase.STOPPING);
        new StopOrder(servers, steps).waves().forEach(this::stopAll);
        threads.shutdownNow();
        if (!failed) {
            board.stack(StackState.Phase.STOPPED);
        }
    }

    private void stopAll(Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        narrator.say("Stopping " + String.join(", ", names) + ".");
        CompletableFuture.allOf(names.stream()
                        .map(name -> CompletableFuture.runAsync(() -> stop(name), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void stop(String name) {
        try {
            Objects.requireNonNull(keepers.get(name)).stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Server server) {
        CompletableFuture<Void> mine = Objects.requireNonNull(ready.get(server.name()));
        try {
            await(server.after());
            Objects.requireNonNull(keepers.get(server.name())).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CompletionException e) {
            mine.completeExceptionally(e);
        } catch (RuntimeException e) {
            narrator.say(server.name() + " is no longer watched: " + e);
            mine.completeExceptionally(e);
        }
    }

    private void perform(Step step) {
        CompletableFuture<Void> mine = Objects.requireNonNull(ready.get(step.name()));
        try {
            await(step.after());
            step.action().run(narrator);
            mine.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CompletionException e) {
            mine.completeExceptionally(e.getCause() == null ? e : e.getCause());
        } catch (Exception e) {
            mine.completeExceptionally(new StackProblem(step.name() + " failed: " + e.getMessage(), e));
        }
    }

    private void await(Set<String> names) throws InterruptedException {
        try {
            CompletableFuture.allOf(names.stream()
                            .map(name -> Objects.requireNonNull(ready.get(name), () -> "'" + name + "' is unknown."))
                            .toArray(CompletableFuture[]::new))
                    .get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    private void awaitAll() throws InterruptedException {
        CompletableFuture<?> first = firstFailureOrAll();
        while (true) {
            try {
                first.get(NEWS_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                narrator.say("Waiting for " + pending() + ".");
            } catch (ExecutionException e) {
                throw problem(e.getCause());
            }
        }
    }

    private CompletableFuture<?> firstFailureOrAll() {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        CompletableFuture<?>[] all = ready.values().stream()
                .map(each -> each.whenComplete((done, problem) -> {
                    if (problem != null) {
                        failure.completeExceptionally(problem);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.anyOf(CompletableFuture.allOf(all), failure);
    }

    private String pending() {
        return ready.entrySet().stream()
                .filter(entry -> !entry.getValue().isDone())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static StackProblem problem(Throwable cause) {
        Throwable root = cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
        return root instanceof StackProblem known ? known : new StackProblem(String.valueOf(root.getMessage()), root);
    }
}
