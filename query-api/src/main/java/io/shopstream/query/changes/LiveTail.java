package io.shopstream.query.changes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the end of the topic in a thread of its own, once for all live clients. While Kafka is away they wait; when it is
 * back they get what came meanwhile, unless the topic dropped it: then their streams end, and are told so when they
 * resume.
 */
final class LiveTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTail.class);

    private static final Duration READ = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(5);
    private static final Duration END = Duration.ofSeconds(3);

    private final ChangeTopic topic;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "changes");
    private final Object lock = new Object();
    private final Set<ChangeStream> followers = new HashSet<>();
    private @Nullable TopicPosition position;
    private volatile boolean up;
    private volatile boolean ending;
    private boolean complained;

    LiveTail(ChangeTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * The place at which live streams are.
     *
     * @throws ChangesUnavailableException when Kafka does not answer
     */
    TopicPosition position() {
        synchronized (lock) {
            if (!up || position == null) {
                throw new ChangesUnavailableException("Changes cannot be read now.", null);
            }
            return position;
        }
    }

    /** Lets a stream follow if it has reached this place; otherwise it has more to catch up with. */
    boolean join(ChangeStream stream, TopicPosition reached) {
        synchronized (lock) {
            if (position == null || !reached.reaches(position)) {
                return false;
            }
            followers.add(stream);
            return true;
        }
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        up = false;
        thread.interrupt();
        thread.join(END.toMillis());
    }

    private void run() {
        while (!ending) {
            try (ChangeCursor cursor = opened()) {
                follow(cursor);
            } catch (RuntimeException e) {
                failed(e);
            }
        }
    }

    private ChangeCursor opened() {
        TopicPosition known;
        synchronized (lock) {
            known = position;
        }
        return known == null ? topic.atEnd() : topic.from(known);
    }

    private void follow(ChangeCursor cursor) {
        if (cursor.missedSome()) {
            endAll();
        }
        Instant probe = clock.instant().plus(BETWEEN_PROBES);
        handOn(List.of(), cursor.position());
        answered(true);
        while (!ending) {
            List<CommittedChange> changes = cursor.read(READ);
            handOn(changes, cursor.position());
            if (!clock.instant().isBefore(probe)) {
                answered(cursor.answers());
                probe = clock.instant().plus(BETWEEN_PROBES);
            }
        }
    }

    private void handOn(List<CommittedChange> changes, TopicPosition reached) {
        synchronized (lock) {
            followers.removeIf(stream -> stream.client().gone());
            for (CommittedChange change : changes) {
                OutgoingChange outgoing = new OutgoingChange(change);
                followers.forEach(stream -> stream.take(outgoing));
            }
            if (!reached.equals(position)) {
                followers.forEach(stream -> stream.reached(reached));
                position = reached;
            }
        }
    }

    private void endAll() {
        synchronized (lock) {
            LOG.warn("The topic dropped changes before they were read: {} streams end.", followers.size());
            followers.forEach(stream -> stream.client().end());
            followers.clear();
        }
    }

    private void answered(boolean answers) {
        if (answers && !up) {
            LOG.info("Changes of products are streamed.");
            complained = false;
        } else if (!answers) {
            complain(null);
        }
        up = answers;
    }

    private void failed(RuntimeException failure) {
        up = false;
        if (!ending) {
            complain(failure);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void complain(@Nullable RuntimeException failure) {
        if (!complained) {
            LOG.warn("Changes cannot be read from Kafka: no new streams until they can.", failure);
            complained = true;
        }
    }
}
