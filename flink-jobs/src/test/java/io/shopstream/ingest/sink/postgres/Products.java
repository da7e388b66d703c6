package io.shopstream.ingest.sink.postgres;

import io.shopstream.ingest.deduplicate.ProductWrite;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ObservationVersion;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.PageOrigin;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import java.time.Instant;
import java.util.List;

/** Products seen by the minute: minute 0 is 2026-11-01T00:00Z, and a product costs 1000 won plus one a minute. */
final class Products {

    static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private Products() {}

    static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    static long version(int minute) {
        return ObservationVersion.of(at(minute), 0);
    }

    static Offer offer(int minute) {
        return new Offer(List.of(new Price(PriceKind.SALE, 1000 + minute, "KRW")), Availability.IN_STOCK);
    }

    static ProductFacts facts(String key, int minute) {
        return ProductFacts.builder()
                .name("상품 " + key + " @" + minute)
                .url("https://shop/" + key)
                .seller("seller-" + Math.floorMod(key.hashCode(), 3))
                .offer(offer(minute))
                .build();
    }

    static Product product(String key, int minute) {
        return new Product(key, "shop", version(minute), at(minute), "hash", facts(key, minute), false);
    }

    static Observation observation(String key, ObservationKind kind, int minute) {
        return new Observation(
                key,
                kind,
                version(minute),
                at(minute),
                facts(key, minute),
                false,
                new PageOrigin("https://shop/" + key, "raw-pages", 1, minute));
    }

    static PricePoint span(String key, int from, int to) {
        return new PricePoint(key, ObservationKind.DETAIL, version(from), version(to), offer(from));
    }

    /** A first detail page of that minute, whole. */
    static ProductWrite write(String key, int minute) {
        return write(key, minute, 0);
    }

    /** A detail page of that minute, after one of an earlier minute. */
    static ProductWrite change(String key, int minute, int previousMinute) {
        return write(key, minute, version(previousMinute));
    }

    private static ProductWrite write(String key, int minute, long previousVersion) {
        return new ProductWrite(
                key,
                product(key, minute),
                previousVersion,
                List.of(observation(key, ObservationKind.DETAIL, minute)),
                List.of(span(key, minute, minute)),
                null,
                at(minute));
    }

    static ProductWrite sight(String key, int minute) {
        return new ProductWrite(key, null, 0, List.of(), List.of(), null, at(minute));
    }

    static ProductWrite prices(String key, PricePoint... spans) {
        return new ProductWrite(key, null, 0, List.of(), List.of(spans), null, null);
    }

    /** A late page of that minute, with the price of another. */
    static ProductWrite late(String key, int minute, int priceOf) {
        PricePoint point =
                new PricePoint(key, ObservationKind.DETAIL, version(minute), version(minute), offer(priceOf));
        return new ProductWrite(key, null, 0, List.of(), List.of(), point, null);
    }
}
