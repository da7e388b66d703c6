package io.shopstream.query.http;

import io.shopstream.query.edit.EditStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edit as a client gets it.
 *
 * @param id where its status is asked for
 * @param product key of the product
 * @param action name of a {@link io.shopstream.model.change.ProductEdit.Action}
 * @param state name of a {@link EditStatus.State}
 * @param version of the product, where the edit is applied
 * @param refusal why it was refused
 */
record EditAnswer(
        String id,
        String product,
        String action,
        String state,
        Instant requestedAt,
        @Nullable Long version,
        @Nullable RefusalAnswer refusal) {

    static EditAnswer of(EditStatus status) {
        var refusal = status.refusal();
        return new EditAnswer(
                status.sent().place().toString(),
                status.sent().edit().productKey(),
                status.sent().edit().action().name(),
                status.state().name(),
                status.sent().edit().issuedAt(),
                status.version(),
                refusal == null ? null : new RefusalAnswer(refusal.rule(), refusal.reason()));
    }

    /** Address of the status. */
    String location() {
        return "/v1/edits/" + id;
    }

    /** The rule that an edit broke, and a sentence for a person. */
    record RefusalAnswer(String rule, String reason) {}
}
