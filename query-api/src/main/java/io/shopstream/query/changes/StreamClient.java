package io.shopstream.query.changes;

import java.time.Duration;

/** The far end of one stream. No method but {@link #awaitRoom} waits for the network. */
public interface StreamClient {

    /** Takes an event into the client's buffer, and sends what the network takes now; false where the buffer is full. */
    boolean offer(StreamEvent event);

    /**
     * Waits until half of the buffer is free or the client is gone.
     *
     * @return false where the time ran out first
     */
    boolean awaitRoom(Duration wait) throws InterruptedException;

    /** Ends the stream when the buffer is sent; a second call does nothing. */
    void end();

    /** Drops the connection at once. */
    void cut();

    boolean gone();
}
