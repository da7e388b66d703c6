package io.shopstream.ingest.decode;

import io.shopstream.extraction.validate.ProductValidator;
import io.shopstream.extraction.validate.Repair;
import io.shopstream.ingest.source.RecordRule;
import io.shopstream.ingest.source.Rejections;
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
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Reads the commands of the REST interface; each is an observation that pins fields, deletes or releases. What a rule
 * would repair on a page is refused here: a client is told instead of finding something else pinned than it asked for.
 */
public final class DecodeEdits extends ProcessFunction<SourceRecord, Observation> {

    private static final String STAGE = "decode-edit";
    private static final String RULE = RecordRule.MALFORMED_EDIT.ruleName();
    private static final ProductFacts NOTHING_PINNED = ProductFacts.builder().build();

    private transient ProductValidator validator;
    private transient Rejections rejections;

    @Override
    public void open(OpenContext context) {
        validator = new ProductValidator();
        rejections = new Rejections(STAGE, getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(SourceRecord record, Context context, Collector<Observation> out) {
        try {
            ProductEdit edit = ProductJson.readStrictly(record.value(), ProductEdit.class);
            ProductFacts pinned =
                    edit.action() == ProductEdit.Action.PIN ? StatedFacts.of(edit.facts()) : NOTHING_PINNED;
            Repair repair = validator.repair(pinned);
            if (!repair.warnings().isEmpty()) {
                rejections.refuse(context, record, repair.warnings().get(0), reason(repair));
            } else if (edit.expectedVersion() == null) {
                out.collect(observation(record, edit, pinned));
            } else {
                context.output(
                        GuardedEdit.TAG,
                        new GuardedEdit(observation(record, edit, pinned), edit.expectedVersion(), record));
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            rejections.refuse(context, record, RULE, String.valueOf(e.getMessage()));
        }
    }

    private static String reason(Repair repair) {
        return "The edit's facts break " + String.join(", ", repair.warnings()) + ": nothing of it is pinned.";
    }

    private static Observation observation(SourceRecord record, ProductEdit edit, ProductFacts pinned) {
        Instant observedAt = record.eventTime(edit.issuedAt());
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
