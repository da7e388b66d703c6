package io.shopstream.query.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ObservationVersion;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.PricePoint;
import io.shopstream.query.lookup.PriceHistory.LowestPrice;
import io.shopstream.query.lookup.PriceHistory.PriceStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceTimelineTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void priceHoldsUntilTheNextOneIsSeen() {
        assertThat(steps(detail(0, 10, 100), detail(20, 30, 90))).containsExactly(step(0, 100), step(20, 90));
    }

    @Test
    void lateSightInsideALongerSpanSpeaksForItsMomentOnly() {
        assertThat(steps(detail(0, 30, 100), detail(10, 10, 80)))
                .containsExactly(
                        step(0, 100), step(10, 80), stepAt(START.plusSeconds(10).plusMillis(1), 100));
    }

    @Test
    void gapIsFilledByTheSpanThatEndedLast() {
        assertThat(steps(detail(0, 20, 100), detail(5, 8, 70), detail(40, 40, 60)))
                .containsExactly(
                        step(0, 100), step(5, 70), stepAt(START.plusSeconds(8).plusMillis(1), 100), step(40, 60));
    }

    @Test
    void newerOfDetailAndTileSpeaks() {
        assertThat(steps(detail(0, 10, 100), tile(20, 30, 90), detail(40, 40, 95)))
                .containsExactly(step(0, 100), step(20, 90), step(40, 95));
    }

    @Test
    void whatTheNewerPageLeavesOutComesFromTheOlder() {
        Offer whole = new Offer(
                List.of(new Price(PriceKind.LIST, 200, "KRW"), new Price(PriceKind.SALE, 100, "KRW")),
                Availability.LIMITED);
        PricePoint detail = span(ObservationKind.DETAIL, 0, 10, whole);
        PricePoint tile = span(ObservationKind.TILE, 20, 20, offer(100, Availability.UNKNOWN));

        assertThat(steps(detail, tile))
                .containsExactly(new PriceStep(START, new BigDecimal(100), new BigDecimal(200), "KRW", "LIMITED"));
    }

    @Test
    void windowBeginsWithThePriceInEffectThen() {
        Instant from = START.plusSeconds(15);

        assertThat(PriceTimeline.steps(
                        List.of(detail(0, 10, 100), detail(20, 30, 90), detail(50, 50, 1)),
                        from,
                        START.plusSeconds(40)))
                .containsExactly(stepAt(from, 100), step(20, 90));
    }

    @Test
    void lowestIsTheEarliestOfEquals() {
        List<PriceStep> steps = steps(detail(0, 0, 100), detail(10, 10, 80), detail(20, 20, 90), detail(30, 30, 80));

        assertThat(PriceTimeline.lowest(steps))
                .isEqualTo(new LowestPrice(new BigDecimal(80), "KRW", START.plusSeconds(10)));
        assertThat(PriceTimeline.lowest(List.of())).isNull();
    }

    private static List<PriceStep> steps(PricePoint... spans) {
        return PriceTimeline.steps(List.of(spans), START, START.plusSeconds(1_000));
    }

    private static PricePoint detail(int from, int to, long price) {
        return span(ObservationKind.DETAIL, from, to, offer(price, Availability.IN_STOCK));
    }

    private static PricePoint tile(int from, int to, long price) {
        return span(ObservationKind.TILE, from, to, offer(price, Availability.IN_STOCK));
    }

    private static PricePoint span(ObservationKind kind, int from, int to, Offer offer) {
        return new PricePoint("shop:1", kind, version(from), version(to), offer);
    }

    private static long version(int seconds) {
        return ObservationVersion.of(START.plusSeconds(seconds), 0);
    }

    private static Offer offer(long price, Availability availability) {
        return new Offer(List.of(new Price(PriceKind.SALE, price, "KRW")), availability);
    }

    private static PriceStep step(int seconds, long price) {
        return stepAt(START.plusSeconds(seconds), price);
    }

    private static PriceStep stepAt(Instant from, long price) {
        return new PriceStep(from, new BigDecimal(price), null, "KRW", "IN_STOCK");
    }
}
