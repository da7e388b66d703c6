package io.shopstream.query.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the calls of the outbox, and gives one up that nobody took for a day. */
final class DeliverySender {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySender.class);

    static final Duration LIFE = Duration.ofDays(1);

    private final Outbox outbox;
    private final WebhookClient webhooks;
    private final Backoff backoff;
    private final Clock clock;
    private final MeterRegistry meters;

    DeliverySender(Outbox outbox, WebhookClient webhooks, Backoff backoff, Clock clock, MeterRegistry meters) {
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.backoff = backoff;
        this.clock = clock;
        this.meters = meters;
    }

    /** Makes one attempt; false where no call is due. */
    boolean sendOne() {
        Optional<Delivery> due = outbox.claim(clock.instant());
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Delivery delivery) {
        try {
            webhooks.call(delivery);
            outbox.delivered(delivery, clock.instant());
            count("delivered");
        } catch (FailedCallException e) {
            failed(delivery, e);
        }
    }

    private void failed(Delivery delivery, FailedCallException failure) {
        String reason = String.valueOf(failure.getMessage());
        Instant now = clock.instant();
        Instant next = now.plus(backoff.after(delivery.attempts()));
        if (failure.forEver() || next.isAfter(delivery.createdAt().plus(LIFE))) {
            outbox.givenUp(delivery, reason, now);
            count("given-up");
            LOG.info("Gave up call {} of watch {}: {}", delivery.id(), delivery.watchId(), reason);
        } else {
            outbox.failed(delivery, reason, now, next);
            count("failed");
        }
    }

    private void count(String outcome) {
        meters.counter("watches.calls", "outcome", outcome).increment();
    }
}
