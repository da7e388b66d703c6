package io.shopstream.verification.serving;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.shopstream.verification.serving.server.ApiAddresses;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Ask for every {@link Kind} at an even pace, whether or not those before are answered, and keep each answer. */
final class SteadyVisitors implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** No cache knows the questions of an earlier load. */
    private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis() / 1_000 % 1_000_000);

    private final ApiAddresses api;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final HttpClient http = HttpClient.newBuilder().build();
    private final AtomicInteger open = new AtomicInteger();
    private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();

    private SteadyVisitors(ApiAddresses api) {
        this.api = api;
    }

    static SteadyVisitors start(ApiAddresses api) {
        SteadyVisitors visitors = new SteadyVisitors(api);
        long first = 0;
        for (Kind kind : Kind.values()) {
            var unused =
                    visitors.clock.scheduleAtFixedRate(() -> visitors.ask(kind), first, PACE.toMillis(), MILLISECONDS);
            first += PACE.toMillis() / Kind.values().length;
        }
        return visitors;
    }

    /** Those of a kind that are answered, in the order of their answers. */
    List<Visit> of(Kind kind) {
        return visits.stream().filter(visit -> visit.kind() == kind).toList();
    }

    List<Visit> all() {
        return List.copyOf(visits);
    }

    /** Whether the last so many visits of a kind were answered as in good times. */
    boolean lastAreRight(Kind kind, int count) {
        List<Visit> own = of(kind);
        return own.size() >= count
                && own.subList(own.size() - count, own.size()).stream().allMatch(Visit::right);
    }

    long count(Predicate<Visit> which) {
        return visits.stream().filter(which).count();
    }

    /** How often each kind was answered how. */
    String summary() {
        Map<String, Long> counts = visits.stream()
                .collect(Collectors.groupingBy(
                        visit -> visit.kind() + " " + visit.answer(), TreeMap::new, Collectors.counting()));
        return counts.toString();
    }

    /** Asks no more. */
    void leave() {
        clock.shutdownNow();
    }

    /** Whether every question was answered, or has failed. */
    boolean noneWaits() {
        return open.get() == 0;
    }

    @Override
    public void close() {
        leave();
    }

    private void ask(Kind kind) {
        HttpRequest request = HttpRequest.newBuilder(kind.address(api, NUMBER.incrementAndGet()))
                .timeout(PATIENCE)
                .build();
        open.incrementAndGet();
        var unused = http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, problem) -> {
            visits.add(problem == null ? Visit.answered(kind, answer) : Visit.unanswered(kind, problem));
            open.decrementAndGet();
        });
    }

    /**
     * One question and what came of it.
     *
     * @param status 0 where no answer came
     * @param answer the same for a person, with {@code Retry-After} where one was given
     */
    record Visit(Kind kind, int status, String answer) {

        static Visit answered(Kind kind, HttpResponse<?> answer) {
            String retry = answer.headers()
                    .firstValue("Retry-After")
                    .map(seconds -> ", again after " + seconds)
                    .orElse("");
            return new Visit(kind, answer.statusCode(), answer.statusCode() + retry);
        }

        static Visit unanswered(Kind kind, Throwable problem) {
            return new Visit(kind, 0, String.valueOf(problem));
        }

        boolean right() {
            return status == kind.status();
        }

        /** Put off, with a time to come back. */
        boolean putOff() {
            return answer.matches("503, again after [1-9][0-9]*");
        }
    }
}
