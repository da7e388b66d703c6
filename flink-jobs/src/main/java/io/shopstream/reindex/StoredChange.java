package io.shopstream.reindex;

import io.shopstream.index.IndexAction;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Product;
import io.shopstream.model.table.ProductRow;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.flink.connector.jdbc.core.datastream.source.reader.extractor.ResultExtractor;

/**
 * Makes of a row what the index job makes of the change that wrote it. The change stands in for the record that a dead
 * letter holds, so that its replay brings the product to the index job; it has no place in its topic, and names 0.
 */
final class StoredChange implements ResultExtractor<IndexAction> {

    @Override
    public IndexAction extract(ResultSet row) throws SQLException {
        ProductRow stored = ProductRow.read(row.getString(1));
        Product product = stored.product();
        SourceRecord change = SourceRecord.read(
                Topics.PRODUCT_CHANGES,
                0,
                0,
                stored.writtenAt(),
                product.key().getBytes(StandardCharsets.UTF_8),
                ProductJson.bytes(ProductChange.between(null, product)),
                List.of());
        return IndexAction.of(change, product);
    }
}
