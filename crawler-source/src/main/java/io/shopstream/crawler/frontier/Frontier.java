package io.shopstream.crawler.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of a crawl. A target passes through: offered, taken (its shop is held), released (its shop is free
 * again), done. A crawl is over when every offered target is done.
 */
public interface Frontier {

    /** Adds a target unless its address was seen before or it lies too deep; says whether it was added. */
    boolean offer(Target target);

    /** Marks an address as seen without adding it; says whether it was new. */
    boolean see(URI url);

    /**
     * Waits for a target whose shop may be asked now, and holds its shop.
     *
     * @return empty when the crawl is over or was stopped
     */
    Optional<Target> take() throws InterruptedException;

    /** The fetch of a taken target is over: its shop may be asked again after the shop's delay. */
    void release(Target target);

    /** Puts a released target back for another attempt, not before an instant. */
    void retry(Target target, Instant notBefore);

    /** Asks nothing of a shop before an instant. */
    void pause(String shop, Instant until);

    /** Takes out a shop's waiting targets; something remains to be done for each until {@link #done}. */
    List<Target> drain(String shop);

    /** Nothing remains to be done for a target. */
    void done(Target target);

    /** From now on {@link #take} gives nothing. */
    void stop();

    boolean stopped();

    /** Targets that wait to be taken. */
    int waiting();
}
