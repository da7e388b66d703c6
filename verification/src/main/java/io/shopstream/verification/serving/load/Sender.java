package io.shopstream.verification.serving.load;

import java.util.concurrent.CompletableFuture;

/** Asks a server. */
@FunctionalInterface
public interface Sender<Q> {

    /**
     * Returns at once. The future completes when the whole answer is there, exceptionally where it is not the right one or
     * there is none.
     */
    CompletableFuture<Void> send(Q question);
}
