package io.shopstream.query.edit;

import io.shopstream.model.change.ProductEdit;
import java.util.Optional;

/** The topic {@code product-edits}. Each method throws {@link EditsUnavailableException} when it cannot be asked now. */
public interface EditTopic {

    /**
     * Appends an edit; returns when all in-sync replicas have it. An exception says nothing about the edit: it may still
     * arrive, and sending it again with the same id and time changes nothing.
     */
    SentEdit append(ProductEdit edit);

    /** The edit at a place; empty where none stands there, or no longer. */
    Optional<SentEdit> at(EditPlace place);

    /** The edits of the last day, up to the topic's end at the time of the call. */
    RecentEdits recent();

    /** What the ingest job made of an edit. */
    Verdict verdict(SentEdit edit);
}
