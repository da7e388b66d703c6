package io.shopstream.query.cache;

import java.util.Optional;

/**
 * Where cached answers rest. A store that is down holds nothing: no method throws, none waits longer than a moment. What is kept
 * or released need not be there when the method returns, but it is before anything that the same process asks later.
 */
interface CacheStore {

    /** What is kept; with the claim, unless it is fresh or another has the claim. Empty where the store is down. */
    Optional<Finding> find(CacheKey key);

    /** Ends the claim and keeps the answer, unless one of its tags was invalidated since the load began. */
    void keep(Claim claim, Answer answer);

    /** Ends the claim without an answer, so that the next caller gets it. */
    void release(Claim claim);
}
