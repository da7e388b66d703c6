package io.shopstream.verification.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.benchmark.report.Bar;
import io.shopstream.benchmark.report.Report;
import io.shopstream.benchmark.report.Surroundings;
import io.shopstream.verification.serving.load.Latencies;
import io.shopstream.verification.serving.load.Measured;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class QueriesReportTest {

    private static final Surroundings HERE =
            new Surroundings("2026-11-23T00:00:00Z", "machine", "commit", "./shopstream verify benchmark queries", 0);

    /** What each question of a load took. */
    private static final Map<Ask, Long> MILLIS =
            Map.of(Ask.HIT, 4L, Ask.MISS, 20L, Ask.DIRECT, 24L, Ask.SUGGESTION, 16L, Ask.MIXED, 8L, Ask.POSTGRES, 40L);

    @Test
    void barsAreHeldAgainstAllRoundsTogether() {
        List<Bar> bars =
                report(false, new Stampede(1_000, 1_000, 20, 30, 1), Map.of()).bars();

        assertThat(bars)
                .containsExactly(
                        new Bar("search, answer cached: p99 under 10 ms", "4.00", true),
                        new Bar("search, never asked before: p99 under 60 ms", "20.02", true),
                        new Bar("suggestions: p99 under 30 ms", "16.01", true),
                        new Bar("overhead over OpenSearch asked directly, p50 under 2 ms", "-4.00", true),
                        new Bar("1,000 equal questions at once lead to 1 search of OpenSearch", "1 of 1 times", true),
                        new Bar("every question is answered", "0 failed", true));
    }

    @Test
    void oneFailureAndOneSearchTooManyFailTheRun() {
        List<Bar> bars = report(false, new Stampede(1_000, 1_000, 20, 30, 2), Map.of("status 503", 1))
                .bars();

        assertThat(bars.get(4).met()).isFalse();
        assertThat(bars.get(5)).isEqualTo(new Bar("every question is answered", "6 failed", false));
    }

    @Test
    void quickRunJudgesNoBar() {
        assertThat(report(true, new Stampede(1_000, 0, 20, 30, 9), Map.of()).bars())
                .isEmpty();
    }

    @Test
    void everyLoadStandsInTheTableOfLatencies() {
        Report report = report(false, new Stampede(1_000, 1_000, 20, 30, 1), Map.of());

        assertThat(report.tables().get(0).rows())
                .hasSize(Ask.values().length)
                .contains(
                        List.of("suggestions", "10", "0", "16.01", "16.01", "16.01", "16.01", "16.01", "0.70", "1.00"));
    }

    /** Every load has ten questions. */
    private static Report report(boolean quick, Stampede stampede, Map<String, Integer> errors) {
        List<Leg> legs = Arrays.stream(Ask.values())
                .map(ask -> new Leg(ask, 1, measured(MILLIS.get(ask), errors), 7))
                .toList();
        return QueriesReport.of(
                new Findings(100, 10, 0, 0, legs, List.of(stampede)),
                new QueriesOptions(1, quick, 1, 1, Duration.ofSeconds(1), 10, 100),
                HERE);
    }

    private static Measured measured(long millis, Map<String, Integer> errors) {
        return new Measured(10, errors, all(millis), all(1));
    }

    private static Latencies all(long millis) {
        Latencies latencies = new Latencies();
        for (int number = 0; number < 10; number++) {
            latencies.add(TimeUnit.MILLISECONDS.toNanos(millis));
        }
        return latencies;
    }
}
