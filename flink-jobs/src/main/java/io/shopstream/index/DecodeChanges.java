package io.shopstream.index;

import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.ProductJson;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Product;
import java.io.UncheckedIOException;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Makes of each change the document that the index is to hold. */
final class DecodeChanges extends ProcessFunction<SourceRecord, IndexAction> {

    @Override
    public void processElement(SourceRecord record, Context context, Collector<IndexAction> out) {
        try {
            Product product =
                    ProductJson.read(record.value(), ProductChange.class).after();
            out.collect(IndexAction.of(record, product));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            context.output(
                    Rejection.TAG,
                    new Rejection(record, "decode-change", "malformed-change", String.valueOf(e.getMessage())));
        }
    }
}
