package io.shopstream.ingest.deduplicate;

import io.shopstream.ingest.deduplicate.ObservationStore.Stored;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ObservationVersion;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.PageOrigin;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Observations of one product, by the second at which they were made. */
final class Observed {

    static final String KEY = "shop.example:1";
    static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private Observed() {}

    static Observation detail(long second, long won) {
        return of(ObservationKind.DETAIL, second, facts("오버핏 셔츠", sale(won)), false);
    }

    static Observation tile(long second, long won) {
        return of(ObservationKind.TILE, second, facts("오버핏…", sale(won)), false);
    }

    /** A detail page of another product. */
    static Observation of(String key, long second) {
        Observation page = detail(second, 10_000);
        return new Observation(
                key, page.kind(), page.version(), page.observedAt(), page.facts(), page.deleted(), page.origin());
    }

    static Observation edit(long second, ProductFacts pins) {
        return of(ObservationKind.EDIT, second, pins, false);
    }

    static Observation delete(long second) {
        return of(ObservationKind.EDIT, second, ProductFacts.builder().build(), true);
    }

    static Observation release(long second) {
        return edit(second, ProductFacts.builder().build());
    }

    static Observation of(ObservationKind kind, long second, ProductFacts facts, boolean deleted) {
        Instant at = START.plusSeconds(second);
        return new Observation(
                KEY,
                kind,
                ObservationVersion.of(at, ContentHash.of(facts)),
                at,
                facts,
                deleted,
                new PageOrigin("https://shop.example/1", "raw-pages", 0, second));
    }

    /** Their product as it is written with all of them. */
    static Stored stored(Observation... observations) {
        return new Stored(
                Stream.of(observations).mapToLong(Observation::version).sum(), List.of(observations));
    }

    static ProductFacts facts(String name, Offer offer) {
        return ProductFacts.builder().name(name).offer(offer).build();
    }

    static Offer sale(long won) {
        return new Offer(List.of(new Price(PriceKind.SALE, won, "KRW")), Availability.IN_STOCK);
    }

    static Offer reduced(long listWon, long won) {
        return new Offer(
                List.of(new Price(PriceKind.LIST, listWon, "KRW"), new Price(PriceKind.SALE, won, "KRW")),
                Availability.IN_STOCK);
    }
}
