package io.shopstream.verification.crash;

/** Finds the moment of a kill, and holds it where it would be too short. */
interface Moment extends AutoCloseable {

    /** Returns whether the moment has come; the kill must follow at once. */
    boolean await() throws InterruptedException;

    /** Lets go of what holds the moment. */
    @Override
    default void close() {}
}
