package io.shopstream.verification.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KillScheduleTest {

    private static final Set<Victim> ALL = EnumSet.allOf(Victim.class);

    @Test
    void sameSeedGivesTheSamePlan() {
        assertThat(KillSchedule.seeded(7, 50, ALL)).isEqualTo(KillSchedule.seeded(7, 50, ALL));
    }

    @Test
    void otherSeedGivesAnotherPlan() {
        assertThat(KillSchedule.seeded(8, 50, ALL)).isNotEqualTo(KillSchedule.seeded(7, 50, ALL));
    }

    @Test
    void everyVictimIsKilledBeforeTheCardsAreDealtAgain() {
        int cards = ALL.stream().mapToInt(Victim::weight).sum();

        assertThat(KillSchedule.seeded(1, cards, ALL).stream().map(PlannedKill::victim))
                .containsAll(ALL);
    }

    @Test
    void taskManagerIsKilledAtEachMomentBeforeOneComesAgain() {
        List<PlannedKill> plan = KillSchedule.seeded(1, Aim.values().length, EnumSet.of(Victim.TASKMANAGER));

        assertThat(plan.stream().map(PlannedKill::aim).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Aim.values()).collect(Collectors.toSet()));
    }

    @Test
    void onlyChosenVictimsAreKilled() {
        assertThat(KillSchedule.seeded(1, 20, EnumSet.of(Victim.REDIS)).stream().map(PlannedKill::victim))
                .containsOnly(Victim.REDIS);
    }
}
