package io.shopstream.ingest.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.deduplicate.Deduplication.Outcome;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.ProductFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same observations in any order, some of them twice, with the state lost in between: the same product. */
class JoinPropertyTest {

    private static final int HISTORIES = 3_000;
    private static final long LEAST_SECONDS = 4_000;

    static IntStream seeds() {
        return IntStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderAndRepetitionAndLostStateDoNotChangeTheResult(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Observation> observations = observations(random);
            Replay inOrder = new Replay();
            observations.forEach(inOrder::see);
            List<Observation> topic = new ArrayList<>(observations);
            topic.addAll(observations.subList(0, random.nextInt(observations.size())));
            Collections.shuffle(topic, random);
            Replay shuffled = new Replay();
            for (int losses = random.nextInt(4); losses > 0; losses--) {
                topic.subList(0, random.nextInt(topic.size())).forEach(shuffled::see);
                shuffled.loseState();
            }
            topic.forEach(shuffled::see);

            assertThat(shuffled.content()).as("seed %s, history %s", seed, i).isEqualTo(inOrder.content());
            assertThat(shuffled.backwards).as("versions that went backwards").isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void expiredStateIsMadeUpForByTheDatabaseAlone(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Observation> observations = observations(random);
            Replay whole = new Replay();
            Replay expiring = new Replay();
            for (Observation observation : observations) {
                whole.see(observation);
                if (random.nextInt(3) == 0) {
                    expiring.loseState();
                }
                expiring.see(observation);
            }

            assertThat(expiring.content()).as("seed %s, history %s", seed, i).isEqualTo(whole.content());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void historySaysOfEachObservationsTimeWhatItShowed(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Observation> observations = observations(random);
            Collections.shuffle(observations, random);
            Replay replay = new Replay();
            observations.forEach(replay::see);
            replay.endRuns();

            for (Observation observation : observations) {
                Offer offer = observation.facts().offer();
                if (offer != null && observation.kind() != ObservationKind.EDIT) {
                    assertThat(replay.historyAt(observation))
                            .as("seed %s, history %s, %s", seed, i, observation)
                            .isEqualTo(offer);
                }
            }
        }
    }

    private static List<Observation> observations(Random random) {
        List<Observation> observations = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        for (int second = 1; second <= count; second++) {
            long at = second * LEAST_SECONDS / 3;
            long won = 1_000L * (1 + random.nextInt(3));
            observations.add(
                    switch (random.nextInt(8)) {
                        case 0 ->
                            Observed.edit(
                                    at, ProductFacts.builder().name("고친 이름").build());
                        case 1 -> Observed.delete(at);
                        case 2 -> Observed.release(at);
                        case 3, 4 -> Observed.tile(at, won);
                        default -> Observed.detail(at, won);
                    });
        }
        return observations;
    }

    /** A job and its database, of one product. */
    private static final class Replay {
        private final Deduplication deduplication = new Deduplication(Duration.ofHours(1));
        private final StoredObservations database = new StoredObservations();
        private final Map<String, PricePoint> history = new HashMap<>();
        private KnownProduct known = KnownProduct.UNKNOWN;
        private long storedVersion;
        private String storedHash = "";
        private int backwards;

        /** The job starts anew at the oldest page, with what was committed. */
        void loseState() {
            List<Observation> stored = database.find(Observed.KEY);
            known = stored.isEmpty() ? KnownProduct.UNKNOWN : KnownProduct.stored(stored);
        }

        void see(Observation observation) {
            Outcome outcome = deduplication.after(known, observation);
            known = outcome.next();
            if (outcome.write() != null) {
                commit(outcome.write());
            }
        }

        private void commit(ProductWrite write) {
            database.commit(write);
            write.prices().forEach(this::commit);
            if (write.changed()) {
                backwards += write.product().version() > storedVersion ? 0 : 1;
                storedVersion = write.product().version();
                storedHash = write.product().contentHash();
            }
        }

        private void commit(PricePoint point) {
            history.merge(
                    point.kind() + "/" + point.fromVersion(),
                    point,
                    (old, young) -> young.toVersion() > old.toVersion() ? young : old);
        }

        /** What a heartbeat does in its time: the runs are written up to their newest sight. */
        void endRuns() {
            known.all().map(Seen::span).filter(span -> span != null).forEach(this::commit);
        }

        Offer historyAt(Observation observation) {
            return history.values().stream()
                    .filter(point -> point.kind() == observation.kind())
                    .filter(point ->
                            point.fromVersion() <= observation.version() && observation.version() <= point.toVersion())
                    .max(Comparator.comparingLong(PricePoint::fromVersion))
                    .map(PricePoint::offer)
                    .orElse(null);
        }

        String content() {
            return storedHash;
        }
    }
}
