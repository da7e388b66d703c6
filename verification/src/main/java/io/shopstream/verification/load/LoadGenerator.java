package io.shopstream.verification.load;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Sends a workload at a given pace, from a thread of its own, until it is told to hurry. Guarantee: each record is in its topic once when {@link
 * #awaitDone} returns, those of one key in their order; a broker that is down or killed only delays it.
 */
public final class LoadGenerator implements AutoCloseable {

    private final Workload workload;
    private final Producer<String, byte[]> producer;
    private final Pace pace;
    private final Clock clock = Clock.systemUTC();
    private final Thread thread = new Thread(this::sendAll, "load-generator");
    private final AtomicLong acknowledged = new AtomicLong();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Map<String, Future<RecordMetadata>> pagesAhead = new HashMap<>();

    /**
     * Connects.
     *
     * @param perSecond records to send in a second, at most
     */
    public LoadGenerator(String bootstrapServers, Workload workload, int perSecond) {
        this.workload = workload;
        this.producer = PatientProducer.connect(bootstrapServers);
        this.pace = new Pace(perSecond);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Sends what is left as fast as the broker takes it. */
    public void hurry() {
        pace.lift();
    }

    /** How many records the broker has acknowledged. */
    public long sent() {
        return acknowledged.get();
    }

    /**
     * Waits until the broker has acknowledged everything.
     *
     * @throws IllegalStateException when it has not within the limit, or never will
     */
    public void awaitDone(Duration limit) throws InterruptedException {
        try {
            done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load ended early: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "Kafka has acknowledged " + sent() + " of " + workload.size() + " records within " + limit
                            + ": give it longer, or see why it does not answer.",
                    e);
        }
    }

    /** Ends the sending; what is not acknowledged yet may be lost. */
    @Override
    public void close() {
        thread.interrupt();
        producer.close(Duration.ZERO);
    }

    private void sendAll() {
        try {
            for (Input input : workload.inputs()) {
                pace.await();
                send(input);
            }
            producer.flush();
            done.complete(null);
        } catch (InterruptedException | ExecutionException | RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private void send(Input input) throws InterruptedException, ExecutionException {
        ProducerRecord<String, byte[]> record = input.record(clock.instant());
        if (input.isAhead()) {
            awaitEarlier(record.key());
            pagesAhead.put(record.key(), producer.send(record, this::settled));
        } else {
            Future<RecordMetadata> unused = producer.send(record, this::settled);
        }
    }

    /** Two pages of one address that are timed by the broker must not be appended in the same millisecond. */
    private void awaitEarlier(String key) throws InterruptedException, ExecutionException {
        Future<RecordMetadata> earlier = pagesAhead.get(key);
        if (earlier != null) {
            RecordMetadata unused = earlier.get();
            long appended = clock.millis();
            while (clock.millis() <= appended) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
    }

    private void settled(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure == null) {
            acknowledged.incrementAndGet();
        } else {
            done.completeExceptionally(failure);
        }
    }
}
