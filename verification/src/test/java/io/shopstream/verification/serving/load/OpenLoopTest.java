package io.shopstream.verification.serving.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    /** A load that waits for each answer would see one slow answer of 20; here all who came meanwhile have waited. */
    @Test
    void serverThatStandsStillIsChargedForAllWhoComeMeanwhile() throws InterruptedException {
        Measured measured = run(
                question -> {
                    if (question == 5) {
                        standStill(200);
                    }
                    return DONE;
                },
                IntStream.range(0, 20).boxed().toList(),
                100);

        // Question 5 waits 200 ms, 6 waits 190 ms, ..., and the median is among those who still wait.
        assertThat(measured.latency().greatest()).isGreaterThan(195);
        assertThat(measured.latency().percentile(50)).isGreaterThan(55);
        assertThat(measured.lateness().greatest()).isGreaterThan(180);
        assertThat(measured.errors()).isEmpty();
    }

    @Test
    void slowAnswersHoldUpNoQuestion() throws InterruptedException {
        Measured measured = run(
                question -> CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS)),
                Collections.nCopies(20, 0),
                200);

        assertThat(measured.latency().count()).isEqualTo(20);
        assertThat(measured.latency().percentile(50)).isCloseTo(150, offset(60.0));
        assertThat(measured.lateness().percentile(50)).isLessThan(60);
    }

    @Test
    void whatFailsIsCountedByItsReasonAndHasNoLatency() throws InterruptedException {
        Measured measured = run(
                question -> switch (question) {
                    case 0 -> CompletableFuture.failedFuture(new WrongAnswerException("status 503"));
                    case 1 ->
                        CompletableFuture.failedFuture(new CompletionException(new WrongAnswerException("status 503")));
                    case 2 -> CompletableFuture.failedFuture(new IllegalStateException("never told"));
                    default -> DONE;
                },
                List.of(0, 1, 2, 3),
                1_000);

        assertThat(measured.errors()).isEqualTo(Map.of("status 503", 2, "IllegalStateException", 1));
        assertThat(measured.failed()).isEqualTo(3);
        assertThat(measured.latency().count()).isEqualTo(1);
        assertThat(measured.errorText()).isEqualTo("{IllegalStateException=1, status 503=2}");
    }

    @Test
    void eachQuestionNeedsAnArrival() {
        assertThatThrownBy(() -> new OpenLoop<Integer>(question -> DONE).run(List.of(1), Arrivals.even(2, 1)))
                .hasMessage("1 questions and 2 arrivals: expected one arrival for each question.");
    }

    private static Measured run(Sender<Integer> sender, List<Integer> questions, double perSecond)
            throws InterruptedException {
        return new OpenLoop<>(sender).run(questions, Arrivals.even(questions.size(), perSecond));
    }

    private static void standStill(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
