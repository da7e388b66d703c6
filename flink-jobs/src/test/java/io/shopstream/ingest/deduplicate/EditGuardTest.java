package io.shopstream.ingest.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.decode.GuardedEdit;
import io.shopstream.ingest.deduplicate.EditGuard.Verdict;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.Topics;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ProductFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Writers that edit the version which they saw in the database, pages that come between, lost epochs, states of long ago, lost
 * state and replays: what a writer was told of an edit stays true.
 */
class EditGuardTest {

    private static final int HISTORIES = 1_000;
    private static final int STEPS = 60;

    static IntStream seeds() {
        return IntStream.range(0, 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAWriterWasToldStaysTrue(int seed) {
        Random random = new Random(seed);
        int applied = 0;
        int refused = 0;
        for (int i = 0; i < HISTORIES; i++) {
            Job job = new Job();
            for (int step = 0; step < STEPS; step++) {
                job.disturb(random);
                job.assertToldOnce("seed " + seed + ", history " + i);
            }
            job.loseState();
            job.finish();
            job.assertToldOnce("seed " + seed + ", history " + i + ", replayed");
            applied += job.applied.size();
            refused += job.refused.size();
        }
        assertThat(applied).isGreaterThan(HISTORIES / 2);
        assertThat(refused).isGreaterThan(HISTORIES);
    }

    /** One product's job with two topics, of which each is read in order. */
    private static final class Job {

        private final Deduplication deduplication = new Deduplication(Duration.ofHours(1));
        private final SimulatedDatabase database = new SimulatedDatabase();
        private final List<Observation> pages = new ArrayList<>();
        private final List<GuardedEdit> edits = new ArrayList<>();
        private final List<Checkpoint> checkpoints = new ArrayList<>(List.of(new Checkpoint(null, 0, 0)));

        /** Edits by their versions, as the stores showed them. */
        private final Set<Long> applied = new HashSet<>();

        private final Set<Long> refused = new HashSet<>();
        private final Set<Long> refusedInEpoch = new HashSet<>();
        private List<ProductWrite> epoch = new ArrayList<>();
        private @Nullable KnownProduct known;
        private int page;
        private int edit;
        private long second;

        void disturb(Random random) {
            switch (random.nextInt(20)) {
                case 0 -> pages.add(Observed.detail(later(random), 1_000L * (1 + random.nextInt(2))));
                case 1 -> pages.add(Observed.tile(later(random), 1_000L * (1 + random.nextInt(2))));
                case 2, 3, 4 -> edits.add(guarded(later(random), random.nextInt(3), seenVersion()));
                case 5, 6, 7 -> readPage();
                case 8, 9, 10, 11 -> readEdit();
                case 12, 13, 14, 15, 16 -> commit();
                case 17 -> back(checkpoints.get(checkpoints.size() - 1));
                case 18 -> back(checkpoints.get(random.nextInt(checkpoints.size())));
                default -> {
                    if (random.nextBoolean()) {
                        expire();
                    } else {
                        loseState();
                    }
                }
            }
        }

        private long later(Random random) {
            second += 1 + random.nextInt(3_000);
            return second;
        }

        private long seenVersion() {
            return Math.max(1, database.stored().version());
        }

        private void readPage() {
            if (page < pages.size()) {
                take(deduplication.after(state(), pages.get(page++)));
            }
        }

        private void readEdit() {
            if (edit == edits.size()) {
                return;
            }
            GuardedEdit next = edits.get(edit++);
            Verdict verdict = EditGuard.on(next, state(), database.stored());
            if (verdict == Verdict.APPLIED) {
                take(deduplication.afterJudged(state(), next.edit()));
            } else if (verdict == Verdict.REFUSED) {
                refusedInEpoch.add(next.edit().version());
            }
        }

        private void take(Deduplication.Outcome outcome) {
            known = outcome.next();
            if (outcome.write() != null) {
                epoch.add(outcome.write());
            }
        }

        private KnownProduct state() {
            return known == null ? KnownProduct.stored(database.stored()) : known;
        }

        private void commit() {
            database.commit(epoch);
            epoch = new ArrayList<>();
            refused.addAll(refusedInEpoch);
            refusedInEpoch.clear();
            checkpoints.add(new Checkpoint(known, page, edit));
            if (database.stored().editVersion() > 0) {
                applied.add(database.stored().editVersion());
            }
        }

        private void back(Checkpoint to) {
            epoch = new ArrayList<>();
            refusedInEpoch.clear();
            known = to.known();
            page = to.page();
            edit = to.edit();
        }

        void loseState() {
            back(new Checkpoint(null, 0, 0));
            checkpoints.clear();
            checkpoints.add(new Checkpoint(null, 0, 0));
        }

        private void expire() {
            commit();
            known = null;
        }

        void finish() {
            while (page < pages.size()) {
                readPage();
            }
            while (edit < edits.size()) {
                readEdit();
            }
            commit();
        }

        /** Applied and refused exclude each other, for ever. */
        void assertToldOnce(String history) {
            assertThat(applied).as(history).noneMatch(refused::contains);
        }
    }

    private record Checkpoint(@Nullable KnownProduct known, int page, int edit) {}

    private static GuardedEdit guarded(long second, int name, long expectedVersion) {
        return new GuardedEdit(
                Observed.edit(second, ProductFacts.builder().name("이름 " + name).build()),
                expectedVersion,
                SourceRecord.read(Topics.PRODUCT_EDITS, 0, second, Observed.START, null, new byte[0], List.of()));
    }
}
