package io.shopstream.query.watch;

/** An address that is not called; the message begins with a verb, for behind the name of a field. */
public final class RefusedWebhookException extends Exception {

    RefusedWebhookException(String message) {
        super(message);
    }
}
