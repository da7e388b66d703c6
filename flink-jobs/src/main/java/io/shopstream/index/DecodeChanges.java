package io.shopstream.index;

import io.shopstream.ingest.source.RecordRule;
import io.shopstream.ingest.source.Rejections;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.ProductJson;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Product;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Makes of each change the document that the index is to hold. */
final class DecodeChanges extends ProcessFunction<SourceRecord, IndexAction> {

    private transient Rejections rejections;

    @Override
    public void open(OpenContext context) {
        rejections = new Rejections("decode-change", getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(SourceRecord record, Context context, Collector<IndexAction> out) {
        try {
            Product product =
                    ProductJson.read(record.value(), ProductChange.class).after();
            out.collect(IndexAction.of(record, product));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            rejections.refuse(context, record, RecordRule.MALFORMED_CHANGE.ruleName(), String.valueOf(e.getMessage()));
        }
    }
}
