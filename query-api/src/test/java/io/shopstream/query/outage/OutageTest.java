package io.shopstream.query.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.MovingClock;
import io.shopstream.query.RecordedLog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final Exception silence = new IllegalStateException("No connection", new IOException("Connection refused"));

    private final RecordedLog log = new RecordedLog(Outage.class.getName());
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final Outage outage = new Outage("PostgreSQL", clock);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void serverThatGoesAndComesBackIsTwoLinesHoweverManyQuestionsFail() {
        outage.answered();
        for (int i = 0; i < 1_000; i++) {
            outage.failed(silence);
        }
        clock.pass(Duration.ofSeconds(90));
        outage.failed(silence);
        clock.pass(Outage.CALM);
        outage.answered();
        outage.answered();

        assertThat(log.lines())
                .containsExactly(
                        "WARN PostgreSQL does not answer: java.io.IOException: Connection refused."
                                + " What fails from now on is counted only.",
                        "INFO PostgreSQL answers again, after PT1M30S; 1001 questions to it failed.");
    }

    @Test
    void serverThatComesAndGoesIsOneOutage() {
        for (int i = 0; i < 10; i++) {
            outage.failed(silence);
            clock.pass(Outage.CALM.minusMillis(1));
            outage.answered();
        }

        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void nextOutageIsToldAgain() {
        outage.failed(silence);
        clock.pass(Outage.CALM);
        outage.answered();
        outage.failed(silence);

        assertThat(log.lines()).hasSize(3).last().asString().startsWith("WARN PostgreSQL does not answer");
    }
}
