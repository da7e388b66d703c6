package io.shopstream.operations.audit;

/** Waits for changes that are on their way from the database to the index. */
@FunctionalInterface
public interface Settling {

    /** Returns whether all that was committed when it was called has reached the index. */
    boolean await();
}
