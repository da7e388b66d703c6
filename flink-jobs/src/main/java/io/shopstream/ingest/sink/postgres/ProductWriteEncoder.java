package io.shopstream.ingest.sink.postgres;

import io.shopstream.ingest.deduplicate.ProductWrite;
import io.shopstream.model.ProductJson;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lays one product's news out over the {@link ProductTables}. */
public final class ProductWriteEncoder implements RowEncoder<ProductWrite> {

    private final boolean changeLog;

    /**
     * Builds the encoder.
     *
     * @param changeLog whether each change is also appended to {@code change_log}
     */
    public ProductWriteEncoder(boolean changeLog) {
        this.changeLog = changeLog;
    }

    @Override
    public String key(ProductWrite write) {
        return write.productKey();
    }

    @Override
    public void encode(ProductWrite write, RowAppender rows) {
        Product product = write.product();
        Instant seenAt = write.seenAt();
        if (product != null) {
            product(product, seenAt, rows);
            if (changeLog && write.changed()) {
                change(product, write.previousVersion(), rows);
            }
        }
        if (seenAt != null && !write.changed()) {
            rows.add(ProductTables.SIGHTS, write.productKey(), seenAt.toString());
        }
        for (Observation observation : write.observations()) {
            observation(observation, rows);
        }
        for (PricePoint price : write.prices()) {
            price(ProductTables.PRICES, price, rows);
        }
        PricePoint late = write.late();
        if (late != null) {
            price(ProductTables.LATE_PRICES, late, rows);
        }
    }

    private static void product(Product product, @Nullable Instant seenAt, RowAppender rows) {
        ProductFacts facts = product.facts();
        OfferColumns offer = OfferColumns.of(facts.offer());
        // A product that only an edit has made has been seen on no page.
        Instant lastSeen = seenAt == null ? product.observedAt() : seenAt;
        rows.add(
                ProductTables.PRODUCTS,
                product.key(),
                product.shop(),
                Long.toString(product.version()),
                facts.name(),
                facts.brand(),
                facts.description(),
                facts.url(),
                facts.language(),
                facts.sku(),
                facts.gtin(),
                facts.mpn(),
                facts.seller(),
                ProductJson.text(facts.images()),
                ProductJson.text(facts.categories()),
                text(facts.rating()),
                text(facts.reviewCount()),
                offer.priceMinor(),
                offer.listPriceMinor(),
                offer.currency(),
                offer.prices(),
                offer.availability(),
                ProductJson.text(facts.variants()),
                Boolean.toString(product.deleted()),
                product.contentHash(),
                product.observedAt().toString(),
                lastSeen.toString());
        if (facts.seller() != null) {
            rows.add(ProductTables.SELLERS, product.shop(), facts.seller());
        }
    }

    private static void change(Product product, long previousVersion, RowAppender rows) {
        OfferColumns offer = OfferColumns.of(product.facts().offer());
        rows.add(
                ProductTables.CHANGES,
                product.key(),
                Long.toString(product.version()),
                Long.toString(previousVersion),
                offer.priceMinor(),
                offer.currency(),
                offer.availability(),
                Boolean.toString(product.deleted()),
                product.observedAt().toString());
    }

    private static void observation(Observation observation, RowAppender rows) {
        rows.add(
                ProductTables.OBSERVATIONS,
                observation.productKey(),
                observation.kind().name(),
                Long.toString(observation.version()),
                observation.observedAt().toString(),
                Boolean.toString(observation.deleted()),
                ProductJson.text(observation.facts()),
                observation.origin().url(),
                observation.origin().topic(),
                Integer.toString(observation.origin().partition()),
                Long.toString(observation.origin().offset()));
    }

    private static void price(int table, PricePoint point, RowAppender rows) {
        OfferColumns offer = OfferColumns.of(point.offer());
        rows.add(
                table,
                point.productKey(),
                point.kind().name(),
                Long.toString(point.fromVersion()),
                Long.toString(point.toVersion()),
                point.from().toString(),
                point.to().toString(),
                offer.priceMinor(),
                offer.listPriceMinor(),
                offer.currency(),
                offer.prices(),
                offer.availability());
    }

    private static @Nullable String text(@Nullable Number number) {
        return number == null ? null : number.toString();
    }
}
