package io.shopstream.query.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * What a source last said.
 *
 * @param ageSeconds how long ago it said so; null where it never did
 * @param answer null where it never answered
 */
public record Reading<T>(
        State state, @Nullable Long ageSeconds, @Nullable T answer) {

    /** Whether the source can be asked. */
    public enum State {
        /** Its first answer is on the way. */
        PENDING,
        ANSWERS,
        /** It did not answer when it was last asked; what it said before that may still be known. */
        AWAY,
        /** No setting says where it is. */
        NOT_SET
    }

    static <T> Reading<T> notSet() {
        return new Reading<>(State.NOT_SET, null, null);
    }
}
