package io.shopstream.query.cache;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ends cached answers that a change made old, and remembers beside them up to where the changes are applied: the two are
 * kept, lost and set back together, so that a reader who goes by the positions leaves no change out. Many processes may
 * apply the same changes. No method throws where the store is down.
 */
public interface Invalidation {

    /** The next offset of each partition; without those that are not known. Empty where the store is down. */
    Optional<Map<Integer, Long>> positions();

    /**
     * Ends all answers with one of the tags, and keeps those out that are being loaded now.
     *
     * @param position the next offset, once all changes before it are applied
     * @return false where the store is down: nothing or only a part was done, the position is as before
     */
    boolean apply(int partition, long position, Set<Tag> tags);

    /**
     * Ends all answers, because changes may have been missed.
     *
     * @param positions of all partitions, from where the reader goes on
     * @return false where the store is down
     */
    boolean restart(Map<Integer, Long> positions);
}
