package io.shopstream.benchmark.peer;

import io.shopstream.ingest.deduplicate.ProductWrite;
import io.shopstream.ingest.sink.postgres.ProductWriteEncoder;
import io.shopstream.ingest.sink.postgres.RowAppender;
import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductKey;
import java.util.List;

/** Lays an observation out in the columns that the job writes, so that both sides write the same. */
final class ProductRows {

    private final ProductWriteEncoder encoder = new ProductWriteEncoder(false);

    /** A product that nothing else was seen of: the peers keep no state. */
    static Product product(Observation observation) {
        return new Product(
                observation.productKey(),
                ProductKey.parse(observation.productKey()).shop(),
                observation.version(),
                observation.observedAt(),
                ContentHash.text(ContentHash.of(observation.facts())),
                observation.facts(),
                false);
    }

    void append(Observation observation, RowAppender rows) {
        encoder.encode(
                new ProductWrite(
                        observation.productKey(),
                        product(observation),
                        0,
                        List.of(observation),
                        prices(observation),
                        null,
                        observation.observedAt()),
                rows);
    }

    private static List<PricePoint> prices(Observation observation) {
        Offer offer = observation.facts().offer();
        return offer == null
                ? List.of()
                : List.of(new PricePoint(
                        observation.productKey(),
                        observation.kind(),
                        observation.version(),
                        observation.version(),
                        offer));
    }
}
