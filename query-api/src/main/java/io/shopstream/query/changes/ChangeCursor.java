package io.shopstream.query.changes;

import java.time.Duration;
import java.util.List;

/** Reads all partitions of the topic, for one thread. */
public interface ChangeCursor extends AutoCloseable {

    /**
     * What comes within the wait, of each partition in order.
     *
     * @throws ChangesUnavailableException when the topic cannot be read from here on: open another cursor
     */
    List<CommittedChange> read(Duration wait);

    /** Behind what was read; marks of transactions, which are no changes, are passed over too. */
    TopicPosition position();

    /** Whether the topic no longer held everything behind the place that was asked for; then it begins with the oldest. */
    boolean missedSome();

    /** Whether the topic answers now; waits for 2 s at most. */
    boolean answers();

    @Override
    void close();
}
