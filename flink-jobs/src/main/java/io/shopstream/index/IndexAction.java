package io.shopstream.index;

import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.ProductJson;
import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.product.Product;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change asks of the index.
 *
 * @param record the change's record, for a dead letter
 * @param productKey the document's id
 * @param version its external version
 * @param observedAt event time of the newest page or edit in it
 * @param document the document as JSON; null to delete it
 */
public record IndexAction(
        SourceRecord record, String productKey, long version, Instant observedAt, byte @Nullable [] document) {

    public IndexAction {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(productKey, "productKey");
        Objects.requireNonNull(observedAt, "observedAt");
    }

    /** What a product asks for, with the record that it came in. */
    public static IndexAction of(SourceRecord record, Product product) {
        byte[] document = product.deleted() ? null : ProductJson.bytes(ProductDocument.of(product));
        return new IndexAction(record, product.key(), product.version(), product.observedAt(), document);
    }
}
