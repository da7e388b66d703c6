package io.shopstream.query.changes;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads for one client what it missed, as fast as the client takes it, then hands its stream to the live tail. A stream that
 * cannot be brought so far is ended: its client comes again with the place it has reached.
 */
final class CatchUp implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private static final Duration READ = Duration.ofMillis(200);

    private final ChangeTopic topic;
    private final LiveTail tail;
    private final ChangeStream stream;
    private final TopicPosition after;
    private final Duration patience;

    CatchUp(ChangeTopic topic, LiveTail tail, ChangeStream stream, TopicPosition after, Duration patience) {
        this.topic = topic;
        this.tail = tail;
        this.stream = stream;
        this.after = after;
        this.patience = patience;
    }

    @Override
    public void run() {
        try (ChangeCursor cursor = topic.from(after)) {
            if (cursor.missedSome()) {
                stream.gap(cursor.position());
            }
            while (!stream.client().gone() && !tail.join(stream, cursor.position())) {
                sendAll(cursor.read(READ));
                stream.reached(cursor.position());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A client's missed changes cannot be read; its stream ends.", e);
            stream.client().end();
        }
    }

    private void sendAll(List<CommittedChange> changes) throws InterruptedException {
        for (CommittedChange change : changes) {
            if (!stream.client().awaitRoom(patience)) {
                stream.client().cut();
                return;
            }
            stream.take(new OutgoingChange(change));
        }
    }
}
