package io.shopstream.ingest.decode;

import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.product.Observation;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/**
 * An edit that is to be applied to one version of its product only.
 *
 * @param expectedVersion of the product
 * @param record the edit was read from, for its dead letter
 */
public record GuardedEdit(Observation edit, long expectedVersion, SourceRecord record) {

    /** Where such edits leave the decoding, beside those that are applied to any version. */
    public static final OutputTag<GuardedEdit> TAG =
            new OutputTag<>("guarded-edits", TypeInformation.of(GuardedEdit.class));

    public GuardedEdit {
        Objects.requireNonNull(edit, "edit");
        Objects.requireNonNull(record, "record");
    }

    public String productKey() {
        return edit.productKey();
    }
}
