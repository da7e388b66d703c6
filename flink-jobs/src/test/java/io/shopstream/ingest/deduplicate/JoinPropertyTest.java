package io.shopstream.ingest.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ProductFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same observations in any order, some of them twice, in any epochs, with lost epochs and lost state in between:
 * the same product, and a history that says the same.
 */
class JoinPropertyTest {

    private static final int HISTORIES = 3_000;
    private static final int SECONDS_BETWEEN = 1_300;
    private static final int CLOCK_ERROR_SECONDS = 3_600;

    static IntStream seeds() {
        return IntStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderRepetitionEpochsAndLossDoNotChangeTheResult(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Observation> observations = observations(random);
            SimulatedJob inOrder = new SimulatedJob(observations);
            inOrder.finish();
            SimulatedJob disturbed = new SimulatedJob(topic(observations, random));
            disturb(disturbed, random);

            SimulatedDatabase database = disturbed.database();
            assertThat(database.content())
                    .as("seed %s, history %s", seed, i)
                    .isEqualTo(inOrder.database().content());
            assertThat(database.backwards()).as("versions that went backwards").isZero();
            assertHistory(observations, database, "seed " + seed + ", history " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replayOfTheWholeTopicChangesNoRow(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            SimulatedJob job = new SimulatedJob(topic(observations(random), random));
            disturb(job, random);
            List<Object> rows = job.database().dump();

            job.startOver();
            job.finish();
            assertThat(job.database().dump())
                    .as("seed %s, history %s, with state", seed, i)
                    .isEqualTo(rows);

            job.loseAll();
            job.finish();
            assertThat(job.database().dump())
                    .as("seed %s, history %s, without state", seed, i)
                    .isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void expiredStateIsMadeUpForByTheDatabaseAlone(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Observation> observations = observations(random);
            SimulatedJob whole = new SimulatedJob(observations);
            whole.finish();
            SimulatedJob expiring = new SimulatedJob(observations);
            while (!expiring.atEnd()) {
                expiring.read(1);
                if (random.nextInt(3) == 0) {
                    expiring.expire();
                }
            }
            expiring.finish();

            assertThat(expiring.database().content())
                    .as("seed %s, history %s", seed, i)
                    .isEqualTo(whole.database().content());
        }
    }

    /** Epochs of any length, crashes between them, up to three total losses. */
    private static void disturb(SimulatedJob job, Random random) {
        int losses = random.nextInt(4);
        int crashes = random.nextInt(4);
        while (!job.atEnd() || losses > 0) {
            job.read(1 + random.nextInt(6));
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (crashes-- > 0) {
                        job.crash();
                    }
                }
                case 1 -> {
                    if (losses-- > 0) {
                        job.loseAll();
                    }
                }
                case 2, 3 -> job.checkpointAndCommit();
                default -> {}
            }
        }
        job.finish();
    }

    private static void assertHistory(List<Observation> observations, SimulatedDatabase database, String history) {
        for (Observation observation : observations) {
            if (observation.facts().offer() != null && observation.kind() != ObservationKind.EDIT) {
                assertThat(database.historyAt(observation))
                        .as("%s, %s", history, observation)
                        .isEqualTo(observation.facts().offer());
            }
        }
    }

    private static List<Observation> topic(List<Observation> observations, Random random) {
        List<Observation> topic = new ArrayList<>(observations);
        topic.addAll(observations.subList(0, random.nextInt(observations.size())));
        Collections.shuffle(topic, random);
        return topic;
    }

    /** In the order of their times, which a clock has set up to an hour ahead or behind. */
    private static List<Observation> observations(Random random) {
        Set<Long> times = new HashSet<>();
        int count = 1 + random.nextInt(9);
        while (times.size() < count) {
            times.add((long) SECONDS_BETWEEN * times.size()
                    + random.nextInt(2 * CLOCK_ERROR_SECONDS)
                    - CLOCK_ERROR_SECONDS);
        }
        return times.stream().sorted().map(at -> observation(at, random)).toList();
    }

    private static Observation observation(long at, Random random) {
        long won = 1_000L * (1 + random.nextInt(3));
        return switch (random.nextInt(8)) {
            case 0 -> Observed.edit(at, ProductFacts.builder().name("고친 이름").build());
            case 1 -> Observed.delete(at);
            case 2 -> Observed.release(at);
            case 3, 4 -> Observed.tile(at, won);
            default -> Observed.detail(at, won);
        };
    }
}
