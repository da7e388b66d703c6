package io.shopstream.ingest.deduplicate;

import static io.shopstream.ingest.deduplicate.Observed.delete;
import static io.shopstream.ingest.deduplicate.Observed.detail;
import static io.shopstream.ingest.deduplicate.Observed.edit;
import static io.shopstream.ingest.deduplicate.Observed.facts;
import static io.shopstream.ingest.deduplicate.Observed.reduced;
import static io.shopstream.ingest.deduplicate.Observed.release;
import static io.shopstream.ingest.deduplicate.Observed.sale;
import static io.shopstream.ingest.deduplicate.Observed.tile;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.deduplicate.Deduplication.Outcome;
import io.shopstream.ingest.deduplicate.ObservationStore.Stored;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.ProductFacts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeduplicationTest {

    private static final ProductFacts RENAMED =
            ProductFacts.builder().name("고친 이름").build();

    private final Deduplication deduplication = new Deduplication(Duration.ofHours(1));
    private KnownProduct known = KnownProduct.UNKNOWN;

    @Test
    void firstSightIsWrittenAndToldAsCreated() {
        Outcome outcome = see(detail(0, 10_000));

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CHANGED);
        assertThat(outcome.change().kind()).isEqualTo(ProductChange.Kind.CREATED);
        assertThat(outcome.change().before()).isNull();
        assertThat(outcome.write().observations()).containsExactly(detail(0, 10_000));
        assertThat(outcome.write().product().version())
                .isEqualTo(detail(0, 10_000).version());
    }

    @Test
    void unchangedProductIsNotWritten() {
        see(detail(0, 10_000));

        Outcome outcome = see(detail(60, 10_000));

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
        assertThat(outcome.write()).isNull();
        assertThat(outcome.change()).isNull();
    }

    @Test
    void unchangedProductIsMarkedAsSeenOnceAnHour() {
        see(detail(0, 10_000));
        see(detail(60, 10_000));

        Outcome outcome = see(detail(3_600, 10_000));

        assertThat(outcome.write().product()).isNull();
        assertThat(outcome.write().seenAt()).isEqualTo(Observed.START.plusSeconds(3_600));
        assertThat(outcome.write().prices()).containsExactly(span(detail(0, 10_000), detail(3_600, 10_000)));
    }

    @Test
    void changedPriceIsToldWithWhatWasBefore() {
        see(detail(0, 10_000));
        see(detail(60, 10_000));

        Outcome outcome = see(detail(120, 9_000));

        assertThat(outcome.change().kind()).isEqualTo(ProductChange.Kind.UPDATED);
        assertThat(outcome.change().before().version())
                .isEqualTo(detail(0, 10_000).version());
        assertThat(outcome.change().before().facts().offer()).isEqualTo(sale(10_000));
        assertThat(outcome.change().after().facts().offer()).isEqualTo(sale(9_000));
        assertThat(outcome.write().prices())
                .containsExactly(
                        span(detail(0, 10_000), detail(60, 10_000)), span(detail(120, 9_000), detail(120, 9_000)));
    }

    @Test
    void writeNamesTheVersionThatWasLastEmitted() {
        Outcome first = see(detail(0, 10_000));
        see(detail(60, 10_000));
        Outcome second = see(detail(120, 9_000));

        assertThat(first.write().previousVersion()).isZero();
        assertThat(second.write().previousVersion()).isEqualTo(detail(0, 10_000).version());
    }

    @Test
    void sameObservationAgainDoesNothing() {
        see(detail(0, 10_000));

        assertThat(see(detail(0, 10_000))).isEqualTo(new Outcome(Outcome.Kind.DUPLICATE, known, null, null));
    }

    @Test
    void lateObservationOnlyTakesItsPlaceInTheHistory() {
        see(detail(0, 10_000));
        see(detail(120, 10_000));

        Outcome outcome = see(detail(60, 12_000));

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.LATE);
        assertThat(outcome.change()).isNull();
        assertThat(outcome.write().product()).isNull();
        assertThat(outcome.write().late()).isEqualTo(span(detail(60, 12_000), detail(60, 12_000)));
        assertThat(outcome.write().prices()).containsExactly(span(detail(0, 10_000), detail(120, 10_000)));
    }

    @Test
    void runThatIsWrittenIsNotWrittenAgainForALateObservation() {
        see(detail(0, 10_000));
        see(detail(120, 10_000));
        see(detail(60, 12_000));
        see(detail(180, 10_000));

        Outcome outcome = see(detail(60, 12_000));

        assertThat(outcome.write().late()).isEqualTo(span(detail(60, 12_000), detail(60, 12_000)));
        assertThat(outcome.write().prices()).isEmpty();
        assertThat(outcome.write().observations()).isEmpty();
        assertThat(outcome.write().seenAt()).isNull();
    }

    @Test
    void observationIsWrittenWithTheRunItEnds() {
        see(detail(0, 10_000));
        see(tile(30, 10_000));
        see(detail(60, 10_000));

        Outcome outcome = see(tile(90, 9_000));

        assertThat(outcome.write().observations()).containsExactly(detail(60, 10_000), tile(90, 9_000));
        assertThat(outcome.write().prices())
                .containsExactly(
                        span(tile(30, 10_000), tile(30, 10_000)),
                        span(detail(0, 10_000), detail(60, 10_000)),
                        span(tile(90, 9_000), tile(90, 9_000)));
    }

    @Test
    void tileThatLeavesTheListPriceOutDoesNotChangeTheProduct() {
        see(Observed.of(ObservationKind.DETAIL, 0, facts("오버핏 셔츠", reduced(20_000, 10_000)), false));

        Outcome outcome = see(tile(60, 10_000));

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    }

    @Test
    void newerTileSetsThePriceAndLeavesTheName() {
        see(detail(0, 10_000));

        Outcome outcome = see(tile(60, 8_000));

        assertThat(outcome.change().after().facts()).isEqualTo(facts("오버핏 셔츠", sale(8_000)));
    }

    @Test
    void detailPageTakesOverWhatATileStoodInFor() {
        see(tile(0, 10_000));

        Outcome outcome = see(detail(60, 10_000));

        assertThat(outcome.change().before().facts().name()).isEqualTo("오버핏…");
        assertThat(outcome.change().after().facts().name()).isEqualTo("오버핏 셔츠");
    }

    @Test
    void editedFieldStaysWhenThePageComesAgain() {
        see(detail(0, 10_000));
        see(edit(60, RENAMED));

        Outcome outcome = see(detail(120, 9_000));

        assertThat(outcome.change().after().facts()).isEqualTo(facts("고친 이름", sale(9_000)));
    }

    @Test
    void deletedProductStaysDeletedUntilReleased() {
        see(detail(0, 10_000));
        Outcome deleted = see(delete(60));
        Outcome crawled = see(detail(120, 9_000));
        Outcome released = see(release(180));

        assertThat(deleted.change().kind()).isEqualTo(ProductChange.Kind.DELETED);
        assertThat(crawled.change()).isNull();
        assertThat(released.change().kind()).isEqualTo(ProductChange.Kind.CREATED);
        assertThat(released.change().after().facts()).isEqualTo(facts("오버핏 셔츠", sale(9_000)));
    }

    @Test
    void sightOfADeletedProductWritesAllOfItForWhereItWasPurged() {
        see(detail(0, 10_000));
        long emitted = see(delete(60)).write().product().version();

        Outcome seen = see(detail(7_200, 10_000));

        assertThat(seen.change()).isNull();
        assertThat(seen.write().product().deleted()).isTrue();
        assertThat(seen.write().product().version()).isEqualTo(emitted);
        assertThat(seen.write().changed()).isFalse();
        assertThat(seen.write().observations()).containsExactly(detail(7_200, 10_000), delete(60));
    }

    @Test
    void releasedProductThatNoPageStatesIsGone() {
        see(edit(0, RENAMED));

        assertThat(see(release(60)).change().kind()).isEqualTo(ProductChange.Kind.DELETED);
    }

    @Test
    void editIsNoSight() {
        see(detail(0, 10_000));

        Outcome outcome = see(edit(7_200, RENAMED));

        assertThat(outcome.write().seenAt()).isEqualTo(Observed.START);
        assertThat(outcome.write().prices()).isEmpty();
    }

    @Test
    void deletionThatComesBeforeThePageHoldsForIt() {
        Outcome deleted = see(delete(60));

        assertThat(deleted.change().kind()).isEqualTo(ProductChange.Kind.DELETED);
        assertThat(see(detail(0, 10_000)).change()).isNull();
    }

    @Test
    void pageThatAPinHidesIsWrittenForTheDayItIsReleased() {
        see(detail(0, 10_000));
        see(edit(60, Observed.facts("고친 이름", sale(500))));

        Outcome hidden = see(detail(120, 9_000));

        assertThat(hidden.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
        assertThat(hidden.write().observations()).containsExactly(detail(120, 9_000));
    }

    @Test
    void versionThatIsReadBackIsTheRowsThoughSightsSinceWereNewer() {
        Stored row = Observed.stored(detail(0, 10_000));
        known = KnownProduct.stored(new Stored(row.version(), List.of(detail(60, 10_000))));

        Outcome changed = see(detail(120, 9_000));

        assertThat(changed.change().before().version()).isEqualTo(row.version());
        assertThat(changed.write().previousVersion()).isEqualTo(row.version());
        assertThat(changed.change().after().version())
                .isEqualTo(detail(120, 9_000).version());
    }

    @Test
    void judgedEditIsWrittenThoughItChangesNothing() {
        known = KnownProduct.stored(Observed.stored(detail(0, 10_000)));
        Observation nothing = Observed.release(60);

        Outcome judged = new Deduplication(Duration.ofHours(1)).afterJudged(known, nothing);

        assertThat(judged.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
        assertThat(judged.write().observations()).containsExactly(nothing);
        assertThat(judged.change()).isNull();
    }

    @Test
    void whatTheDatabaseHasIsWhatWasLastEmitted() {
        known = KnownProduct.stored(Observed.stored(detail(0, 10_000), tile(60, 8_000)));

        assertThat(see(detail(0, 10_000)).kind()).isEqualTo(Outcome.Kind.DUPLICATE);
        Outcome changed = see(tile(120, 7_000));

        assertThat(changed.change().kind()).isEqualTo(ProductChange.Kind.UPDATED);
        assertThat(changed.change().before().facts().offer()).isEqualTo(sale(8_000));
        assertThat(changed.write().observations()).containsExactly(tile(120, 7_000));
        assertThat(changed.write().previousVersion())
                .isEqualTo(detail(0, 10_000).version() + tile(60, 8_000).version());
    }

    private Outcome see(Observation observation) {
        Outcome outcome = deduplication.after(known, observation);
        known = outcome.next();
        return outcome;
    }

    private static PricePoint span(Observation from, Observation to) {
        return new PricePoint(
                Observed.KEY,
                from.kind(),
                from.version(),
                to.version(),
                from.facts().offer());
    }
}
