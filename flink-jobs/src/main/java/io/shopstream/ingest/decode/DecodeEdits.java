package io.shopstream.ingest.decode;

import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.ProductJson;
import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ObservationVersion;
import io.shopstream.model.product.PageOrigin;
import io.shopstream.model.product.ProductFacts;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Reads the commands of the REST interface; each is an observation that pins fields, deletes or releases. */
public final class DecodeEdits extends ProcessFunction<SourceRecord, Observation> {

    private static final String STAGE = "decode-edit";
    private static final String RULE = "malformed-edit";
    private static final ProductFacts NOTHING_PINNED = ProductFacts.builder().build();

    @Override
    public void processElement(SourceRecord record, Context context, Collector<Observation> out) {
        try {
            out.collect(observation(record, ProductJson.read(record.value(), ProductEdit.class)));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            context.output(Rejection.TAG, new Rejection(record, STAGE, RULE, String.valueOf(e.getMessage())));
        }
    }

    private static Observation observation(SourceRecord record, ProductEdit edit) {
        Instant observedAt = edit.issuedAt().isBefore(record.appendedAt()) ? edit.issuedAt() : record.appendedAt();
        ProductFacts pinned = edit.action() == ProductEdit.Action.PIN ? edit.facts() : NOTHING_PINNED;
        return new Observation(
                edit.productKey(),
                ObservationKind.EDIT,
                ObservationVersion.of(observedAt, ContentHash.of(edit)),
                observedAt,
                pinned,
                edit.action() == ProductEdit.Action.DELETE,
                new PageOrigin(edit.id(), record.topic(), record.partition(), record.offset()));
    }
}
