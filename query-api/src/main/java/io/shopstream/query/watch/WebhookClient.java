package io.shopstream.query.watch;

/** Calls webhooks. */
interface WebhookClient {

    /**
     * Makes one attempt, which takes no longer than {@link Outbox#LEASE}.
     *
     * @throws FailedCallException when the receiver did not take it
     */
    void call(Delivery delivery) throws FailedCallException;
}
