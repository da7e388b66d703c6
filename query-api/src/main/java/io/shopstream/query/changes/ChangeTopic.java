package io.shopstream.query.changes;

/** The topic of changes. Each method throws {@link ChangesUnavailableException} when it cannot be read now. */
public interface ChangeTopic {

    /** Reads what comes from now on. */
    ChangeCursor atEnd();

    /** Reads what stands behind a place; see {@link ChangeCursor#missedSome}. */
    ChangeCursor from(TopicPosition position);
}
