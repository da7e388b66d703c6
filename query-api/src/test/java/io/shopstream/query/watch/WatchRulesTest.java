package io.shopstream.query.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.query.changes.Changes;
import io.shopstream.query.watch.PriceWatch.Notice;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchRulesTest {

    private static final String KEY = "shop.example:1";
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    private final WatchRules rules = new WatchRules(new Damping(Duration.ofHours(1), 5));

    @ParameterizedTest
    @CsvSource({"100, 99, true", "100, 100, false", "100, 101, false"})
    void anyFallCallsAWatchWithoutThreshold(long before, long after, boolean calls) {
        assertThat(calls(drop(null, null), before, after)).isEqualTo(calls);
    }

    @ParameterizedTest
    @CsvSource({"100, 80, false", "100, 79, true", "79, 78, true", "79, 79, false", "70, 75, false"})
    void thresholdHasToBeCrossedOrFallenBelowFurther(long before, long after, boolean calls) {
        assertThat(calls(drop(won(80), null), before, after)).isEqualTo(calls);
    }

    @Test
    void priceThatWasNotKnownBeforeCallsBelowAThresholdOnly() {
        ProductChange known = ProductChange.between(null, Changes.product(KEY, 1, 70));

        assertThat(rules.calls(drop(won(80), null), known, NOW)).isTrue();
        assertThat(rules.calls(drop(won(60), null), known, NOW)).isFalse();
        assertThat(rules.calls(drop(null, null), known, NOW)).isFalse();
    }

    @Test
    void pricesOfTwoCurrenciesAreNotCompared() {
        ProductChange change = ProductChange.between(
                Changes.product(KEY, 1, new Price(PriceKind.SALE, 100, "USD"), Availability.IN_STOCK),
                Changes.product(KEY, 2, 50));

        assertThat(rules.calls(drop(null, null), change, NOW)).isFalse();
        assertThat(rules.calls(drop(new Price(PriceKind.SALE, 80, "USD"), null), change, NOW))
                .isFalse();
        assertThat(rules.calls(drop(won(80), null), change, NOW)).isTrue();
    }

    @Test
    void deletedProductAndOneWithoutPriceCallNobody() {
        ProductChange deleted = ProductChange.between(Changes.product(KEY, 1, 100), Changes.tombstone(KEY, 2));
        ProductChange silent = ProductChange.between(
                Changes.product(KEY, 1, 100), Changes.product(KEY, 2, null, Availability.IN_STOCK));

        assertThat(rules.calls(drop(won(80), null), deleted, NOW)).isFalse();
        assertThat(rules.calls(drop(won(80), null), silent, NOW)).isFalse();
    }

    @Test
    void afterACallThePriceToldIsTheMeasure() {
        Notice told = new Notice(won(80), NOW.minus(Duration.ofDays(1)));

        assertThat(calls(drop(null, told), 100, 90)).isFalse();
        assertThat(calls(drop(null, told), 100, 80)).isFalse();
        assertThat(calls(drop(null, told), 100, 79)).isTrue();
    }

    @Test
    void priceThatFlapsCallsOnceInTheQuietPeriod() {
        Notice told = new Notice(won(80), NOW.minus(Duration.ofMinutes(59)));

        assertThat(calls(drop(null, told), 80, 100)).isFalse();
        assertThat(calls(drop(null, told), 100, 80)).isFalse();
        assertThat(calls(drop(won(90), told), 100, 80)).isFalse();
        assertThat(calls(drop(won(90), new Notice(won(80), NOW.minus(Duration.ofHours(1)))), 100, 80))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1000, 951, false", "1000, 950, true", "1000, 900, true"})
    void quietPeriodIsBrokenByAPriceThatIsLowerByTheShare(long told, long after, boolean calls) {
        Notice notice = new Notice(won(told), NOW.minus(Duration.ofMinutes(1)));

        assertThat(calls(drop(null, notice), 2_000, after)).isEqualTo(calls);
    }

    @Test
    void shareOfZeroStillAsksForALowerPrice() {
        WatchRules eager = new WatchRules(new Damping(Duration.ofHours(1), 0));
        Notice notice = new Notice(won(80), NOW.minus(Duration.ofMinutes(1)));

        assertThat(eager.calls(drop(null, notice), Changes.price(KEY, 2, 100, 80), NOW))
                .isFalse();
        assertThat(eager.calls(drop(null, notice), Changes.price(KEY, 2, 100, 79), NOW))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "OUT_OF_STOCK, IN_STOCK, true",
        "OUT_OF_STOCK, LIMITED, true",
        "DISCONTINUED, PRE_ORDER, true",
        "UNKNOWN, IN_STOCK, false",
        "LIMITED, IN_STOCK, false",
        "OUT_OF_STOCK, UNKNOWN, false",
        "IN_STOCK, OUT_OF_STOCK, false"
    })
    void stockHasToBeOutAndBuyableAgain(Availability before, Availability after, boolean calls) {
        assertThat(rules.calls(stock(null), availability(before, after), NOW)).isEqualTo(calls);
    }

    @Test
    void deletedProductThatCanBeBoughtAgainIsBack() {
        ProductChange back = ProductChange.between(Changes.tombstone(KEY, 1), Changes.product(KEY, 2, 100));
        ProductChange first = ProductChange.between(null, Changes.product(KEY, 2, 100));

        assertThat(rules.calls(stock(null), back, NOW)).isTrue();
        assertThat(rules.calls(stock(null), first, NOW)).isFalse();
    }

    @Test
    void stockThatFlapsCallsOnceInTheQuietPeriod() {
        ProductChange back = availability(Availability.OUT_OF_STOCK, Availability.IN_STOCK);

        assertThat(rules.calls(stock(new Notice(null, NOW.minus(Duration.ofMinutes(59)))), back, NOW))
                .isFalse();
        assertThat(rules.calls(stock(new Notice(null, NOW.minus(Duration.ofMinutes(60)))), back, NOW))
                .isTrue();
    }

    private boolean calls(PriceWatch watch, long before, long after) {
        return rules.calls(watch, Changes.price(KEY, 2, before, after), NOW);
    }

    private static ProductChange availability(Availability before, Availability after) {
        return ProductChange.between(
                Changes.product(KEY, 1, won(100), before), Changes.product(KEY, 2, won(100), after));
    }

    private static PriceWatch drop(@Nullable Price threshold, @Nullable Notice notice) {
        return watch(WatchKind.PRICE_DROP, threshold, notice);
    }

    private static PriceWatch stock(@Nullable Notice notice) {
        return watch(WatchKind.BACK_IN_STOCK, null, notice);
    }

    private static PriceWatch watch(WatchKind kind, @Nullable Price threshold, @Nullable Notice notice) {
        return new PriceWatch(
                new UUID(0, 1), KEY, kind, threshold, URI.create("https://hooks.example/a"), NOW, 1, notice);
    }

    private static Price won(long amount) {
        return new Price(PriceKind.SALE, amount, "KRW");
    }
}
