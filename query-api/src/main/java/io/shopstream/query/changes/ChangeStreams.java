package io.shopstream.query.changes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** All open streams. A stream costs no thread; one that resumes borrows one until it has caught up. */
public final class ChangeStreams implements AutoCloseable {

    private final ChangeTopic topic;
    private final StreamLimits limits;
    private final LiveTail tail;
    private final Set<ChangeStream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(daemon("changes-alive"));
    private final ExecutorService resumes;

    private ChangeStreams(ChangeTopic topic, StreamLimits limits, Clock clock) {
        this.topic = topic;
        this.limits = limits;
        this.tail = new LiveTail(topic, clock);
        this.resumes = new ThreadPoolExecutor(
                0, limits.resumes(), 10, TimeUnit.SECONDS, new SynchronousQueue<>(), daemon("changes-resume"));
    }

    /** Begins to read, or to try to: Kafka may come later. */
    public static ChangeStreams start(ChangeTopic topic, StreamLimits limits, Clock clock, MeterRegistry meters) {
        ChangeStreams streams = new ChangeStreams(topic, limits, clock);
        streams.tail.start();
        long beat = limits.heartbeat().toMillis();
        var unused = streams.heart.scheduleAtFixedRate(streams::beat, beat, beat, TimeUnit.MILLISECONDS);
        Gauge.builder("changes.streams", streams.open, Set::size)
                .description("Open streams of changes")
                .register(meters);
        return streams;
    }

    /**
     * Streams to a client, from now on or from behind a place that it was told before.
     *
     * @throws TooManyStreamsException when there are too many
     * @throws ChangesUnavailableException when Kafka does not answer
     */
    public synchronized void open(ChangeFilter filter, Optional<TopicPosition> after, StreamClient client) {
        forgetGone();
        if (open.size() >= limits.streams()) {
            throw new TooManyStreamsException("As many clients listen as may, " + limits.streams() + ".");
        }
        TopicPosition now = tail.position();
        ChangeStream stream = new ChangeStream(filter, client, after.orElse(now));
        if (after.isPresent()) {
            resume(stream, after.get());
        } else {
            begin(stream, now);
        }
        open.add(stream);
    }

    /** Ends all streams when what is buffered is sent. */
    @Override
    public void close() throws InterruptedException {
        heart.shutdownNow();
        resumes.shutdownNow();
        tail.close();
        open.forEach(stream -> stream.client().end());
    }

    /** The tail may have moved since: then the first changes are read by the way of a resuming client. */
    private void begin(ChangeStream stream, TopicPosition now) {
        stream.alive();
        if (!tail.join(stream, now)) {
            resume(stream, now);
        }
    }

    private void resume(ChangeStream stream, TopicPosition after) {
        try {
            resumes.execute(new CatchUp(topic, tail, stream, after, limits.patience()));
        } catch (RejectedExecutionException e) {
            throw new TooManyStreamsException("As many clients catch up as may, " + limits.resumes() + ".");
        }
    }

    private void forgetGone() {
        open.removeIf(stream -> stream.client().gone());
    }

    private void beat() {
        forgetGone();
        open.forEach(ChangeStream::alive);
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
