package io.shopstream.verification.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CrashReportTest {

    @Test
    void percentilesAreTheNearestRanks() {
        List<Long> millis = LongStream.rangeClosed(1, 20).boxed().toList();

        assertThat(CrashReport.percentile(millis, 0.5)).isEqualTo(10);
        assertThat(CrashReport.percentile(millis, 0.95)).isEqualTo(19);
    }

    @Test
    void recoveriesAreThoseOfKilledTaskManagersOnly() {
        CrashReport report = report(
                List.of(
                        kill(Victim.TASKMANAGER, Aim.ANY_TIME, 9_000L),
                        kill(Victim.TASKMANAGER, Aim.FROZEN, 30_000L),
                        kill(Victim.JOBMANAGER, Aim.ANY_TIME, 20_000L),
                        kill(Victim.TASKMANAGER, Aim.COMMITTED, 7_000L)),
                List.of());

        assertThat(report.taskManagerRecoveries()).containsExactly(7_000L, 9_000L);
    }

    @Test
    void findingOfTheAuditMakesItFail() {
        assertThat(report(List.of(), List.of("doubled")).isClean()).isFalse();
        assertThat(report(List.of(), List.of()).isClean()).isTrue();
    }

    @Test
    void killAfterTheLoadIsNotAsPlanned() {
        KillRecord under = kill(Victim.TASKMANAGER, Aim.ANY_TIME, 9_000L);
        KillRecord after =
                new KillRecord(under.plan(), under.at(), true, false, under.pids(), under.upAfterMillis(), null);

        assertThat(report(List.of(under), List.of()).isAsPlanned()).isTrue();
        assertThat(report(List.of(under, after), List.of()).isAsPlanned()).isFalse();
    }

    private static KillRecord kill(Victim victim, Aim aim, long row) {
        PlannedKill plan = new PlannedKill(1, Duration.ZERO, victim, aim);
        return new KillRecord(plan, Instant.EPOCH, true, true, List.of(1L), 1_000L, row);
    }

    private static CrashReport report(List<KillRecord> kills, List<String> findings) {
        return new CrashReport(1, "no load", kills, List.of(), Map.of(), List.of(), List.of(), findings);
    }
}
