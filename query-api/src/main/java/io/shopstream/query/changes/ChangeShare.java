package io.shopstream.query.changes;

import java.time.Duration;
import java.util.List;

/** One process's share of the changes, which all processes of the same purpose divide among them; for one thread. */
public interface ChangeShare extends AutoCloseable {

    /**
     * What comes within the wait. What was read and not {@linkplain #done marked done} comes again after a crash, perhaps
     * to another process.
     *
     * @throws ChangesUnavailableException when the topic cannot be read from here on: open another share
     */
    List<CommittedChange> read(Duration wait);

    /** Marks everything that was read as done. */
    void done();

    @Override
    void close();
}
