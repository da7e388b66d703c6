package io.shopstream.query.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShortCircuitTest {

    private static final Duration REST = Duration.ofMillis(50);

    private final AtomicInteger asked = new AtomicInteger();
    private final ShortCircuit circuit = circuit(Duration.ofHours(1));

    @Test
    void serverThatFailedOftenIsNotAskedAndTheCallerKnowsAtOnce() {
        failOften(circuit);

        assertThatThrownBy(() -> circuit.ask(this::answer))
                .isInstanceOf(ServerAwayException.class)
                .hasMessage("OpenSearch did not answer a moment ago and was not asked.");
        assertThat(asked).hasValue(ShortCircuit.FAILURES);
    }

    @Test
    void answerBetweenFailuresKeepsTheWayOpen() {
        for (int i = 0; i < 3 * ShortCircuit.FAILURES; i++) {
            fail(circuit);
            assertThat(circuit.ask(this::answer)).isEqualTo("answer");
        }
    }

    @Test
    void refusalIsAnAnswer() {
        for (int i = 0; i < 3 * ShortCircuit.FAILURES; i++) {
            assertThatThrownBy(() -> circuit.ask(() -> {
                        throw new IllegalArgumentException("too many clauses");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(circuit.ask(this::answer)).isEqualTo("answer");
    }

    @Test
    void serverThatIsBackIsFoundWithoutHelp() {
        ShortCircuit impatient = circuit(REST);
        failOften(impatient);

        await().ignoreExceptionsInstanceOf(ServerAwayException.class)
                .until(() -> impatient.ask(this::answer).equals("answer"));

        fail(impatient);
        assertThat(impatient.ask(this::answer)).isEqualTo("answer");
    }

    @Test
    void onlyOneWaitsForAServerThatMayBeBack() throws Exception {
        ShortCircuit impatient = circuit(REST);
        failOften(impatient);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(1);
        Thread scout = new Thread(() -> {
            while (waits.getCount() > 0) {
                try {
                    impatient.ask(() -> silence(waits, mayEnd));
                } catch (ServerAwayException | IOException e) {
                    Thread.onSpinWait();
                }
            }
        });
        scout.start();
        waits.await();
        int before = asked.get();

        assertThatThrownBy(() -> impatient.ask(this::answer)).isInstanceOf(ServerAwayException.class);

        assertThat(asked).hasValue(before);
        mayEnd.countDown();
        scout.join();
    }

    private void failOften(ShortCircuit way) {
        for (int i = 0; i < ShortCircuit.FAILURES; i++) {
            fail(way);
        }
    }

    private void fail(ShortCircuit way) {
        assertThatThrownBy(() -> way.ask(this::silence)).isInstanceOf(IOException.class);
    }

    private String answer() {
        asked.incrementAndGet();
        return "answer";
    }

    private String silence() throws IOException {
        asked.incrementAndGet();
        throw new IOException("silence");
    }

    private String silence(CountDownLatch waits, CountDownLatch mayEnd) throws IOException {
        waits.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("silence");
    }

    private static ShortCircuit circuit(Duration rest) {
        return new ShortCircuit("OpenSearch", IOException.class::isInstance, rest, Clock.systemUTC());
    }
}
