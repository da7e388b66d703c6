package io.shopstream.query.edit;

import io.shopstream.query.edit.Verdict.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of an edit.
 *
 * @param version of the product once the edit is applied; null before, and where a later edit took its place
 * @param refusal why it was refused; null otherwise
 */
public record EditStatus(
        SentEdit sent,
        State state,
        @Nullable Long version,
        @Nullable Refusal refusal) {

    /** How far an edit has come. */
    public enum State {
        /** In the topic; PostgreSQL does not show it yet. */
        PENDING,
        /** PostgreSQL shows it. */
        APPLIED,
        /** The ingest job put it aside; nothing of it is applied. */
        REFUSED,
        /** A later edit of the product has taken its place. */
        SUPERSEDED
    }

    static EditStatus pending(SentEdit sent) {
        return new EditStatus(sent, State.PENDING, null, null);
    }

    static EditStatus applied(SentEdit sent, @Nullable Long version) {
        return new EditStatus(sent, State.APPLIED, version, null);
    }

    static EditStatus refused(SentEdit sent, Refusal refusal) {
        return new EditStatus(sent, State.REFUSED, null, refusal);
    }

    static EditStatus superseded(SentEdit sent) {
        return new EditStatus(sent, State.SUPERSEDED, null, null);
    }

    public boolean isSettled() {
        return state != State.PENDING;
    }
}
