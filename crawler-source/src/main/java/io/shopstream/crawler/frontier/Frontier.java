package io.shopstream.crawler.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of a crawl. A target passes through: offered, taken (its shop is held), released (its shop is free
 * again), done or given back. A crawl is over when no offered target is left to be taken and each that was taken is done.
 */
public interface Frontier {

    /** Adds targets, but those known before, too deep or beyond a bound; says how many were added. */
    int offer(Collection<Target> targets);

    /** Adds one target; says whether it was added. */
    default boolean offer(Target target) {
        return offer(List.of(target)) == 1;
    }

    /** Notes that a taken target leads to another address, which ends with it; says whether that one was new. */
    boolean see(Target taken, URI landed);

    /** Notes that an address must not be fetched; says whether that is new in this run. */
    boolean refuse(URI url);

    /** Brings the next fetch of pages forward that have changed, as their shop says, since they were fetched. */
    void announce(Map<URI, Instant> changes);

    /**
     * Asks for the task of reading a shop's robots.txt and sitemaps, waiting while another process has it; the shop is
     * held until {@link #endSeeding}.
     *
     * @return false where it need not be done, or cannot be done in this run
     */
    boolean beginSeeding(String shop) throws InterruptedException;

    /**
     * Ends what {@link #beginSeeding} began.
     *
     * @param whole whether all was read; else another run reads it again
     */
    void endSeeding(String shop, boolean whole);

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

    /** A taken target was not done, by no fault of its own: it is left to another run. */
    void giveBack(Target target);

    /** Asks nothing of a shop before an instant. */
    void pause(String shop, Instant until);

    /** Counts a failure of a shop; says how many there were without a success between them. */
    int failed(String shop);

    /** A shop answered as it should: its failures are forgotten. */
    void answered(String shop);

    /** Takes out a shop's waiting targets that end with this run; something remains to be done for each until done. */
    List<Target> drain(String shop);

    /** Nothing remains to be done for a target in this run. */
    void done(Target target, Visited visited);

    /** From now on {@link #take} gives nothing. */
    void stop();

    boolean stopped();

    /** Targets that wait to be taken, about. */
    int waiting();
}
