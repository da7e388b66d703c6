package io.shopstream.crawler.frontier;

import org.jspecify.annotations.Nullable;

/**
 * What a visit that has ended leaves to be remembered of an address.
 *
 * @param status of the last answer; 0 where none came
 * @param bodyHash null where no page was taken
 * @param reason null where all went well
 */
public record Visited(
        Ending ending,
        int status,
        Validators validators,
        @Nullable String bodyHash,
        @Nullable String reason) {

    /** How a visit ends. */
    public enum Ending {
        /** A page was taken. */
        TAKEN,
        /** The page is the one that was taken before. */
        UNCHANGED,
        /** There is nothing to take, and asking sooner would not help. */
        REFUSED,
        /** It may go better another time. */
        FAILED
    }

    public static Visited taken(int status, Validators validators, String bodyHash) {
        return new Visited(Ending.TAKEN, status, validators, bodyHash, null);
    }

    public static Visited unchanged() {
        return new Visited(Ending.UNCHANGED, 304, Validators.NONE, null, null);
    }

    public static Visited refused(int status, String reason) {
        return new Visited(Ending.REFUSED, status, Validators.NONE, null, reason);
    }

    public static Visited failed(int status, String reason) {
        return new Visited(Ending.FAILED, status, Validators.NONE, null, reason);
    }
}
