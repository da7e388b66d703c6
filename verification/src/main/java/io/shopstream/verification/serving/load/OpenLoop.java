package io.shopstream.verification.serving.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends each question when it arrives, whether or not those before it are answered, and counts the time from its arrival: a
 * server that stands still for a second is charged for all who came in that second, and so is a load that falls behind.
 * "Coordinated omission", where a load waits with the server, is not possible.
 */
public final class OpenLoop<Q> {

    private static final Duration START = Duration.ofMillis(50);
    private static final Duration LAST_ANSWER = Duration.ofMinutes(1);

    private final Sender<Q> sender;

    public OpenLoop(Sender<Q> sender) {
        this.sender = sender;
    }

    /** Returns when all questions are answered, or a minute after the last was sent. */
    public Measured run(List<Q> questions, Arrivals arrivals) throws InterruptedException {
        if (questions.size() != arrivals.count()) {
            throw new IllegalArgumentException(questions.size() + " questions and " + arrivals.count()
                    + " arrivals: expected one arrival for each question.");
        }
        Run run = new Run(questions.size());
        long start = System.nanoTime() + START.toNanos();
        for (int number = 0; number < questions.size(); number++) {
            long due = start + arrivals.nanosAfterStart(number);
            pauseUntil(due);
            run.lateness.add(System.nanoTime() - due);
            CompletableFuture<Void> unused = sender.send(questions.get(number))
                    .whenComplete((nothing, problem) -> run.ended(System.nanoTime() - due, problem));
        }
        return run.measured();
    }

    private static void pauseUntil(long due) throws InterruptedException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while sending.");
            }
            LockSupport.parkNanos(left);
        }
    }

    /** What is known so far. */
    private static final class Run {

        private final int questions;
        private final CountDownLatch open;
        private final Latencies latency = new Latencies();
        private final Latencies lateness = new Latencies();
        private final Map<String, Integer> errors = new ConcurrentHashMap<>();

        Run(int questions) {
            this.questions = questions;
            this.open = new CountDownLatch(questions);
        }

        void ended(long nanos, @Nullable Throwable problem) {
            if (problem == null) {
                latency.add(nanos);
            } else {
                errors.merge(name(problem), 1, Integer::sum);
            }
            open.countDown();
        }

        Measured measured() throws InterruptedException {
            if (!open.await(LAST_ANSWER.toSeconds(), TimeUnit.SECONDS)) {
                errors.merge("no answer", Math.toIntExact(open.getCount()), Integer::sum);
            }
            return new Measured(questions, errors, latency, lateness);
        }

        private static String name(Throwable problem) {
            Throwable cause =
                    problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
            return cause instanceof WrongAnswerException
                    ? String.valueOf(cause.getMessage())
                    : cause.getClass().getSimpleName();
        }
    }
}
