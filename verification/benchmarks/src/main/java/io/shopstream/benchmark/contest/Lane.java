package io.shopstream.benchmark.contest;

/**
 * What a contender reads in a relay.
 *
 * @param warmUp pages before its first turn
 * @param turn pages of each turn: as many as keep it busy for the better part of a minute, so that no checkpoint and no
 *     commit weighs much
 */
public record Lane(Contender contender, int warmUp, int turn) {

    public Lane {
        if (warmUp < 1 || turn < 1) {
            throw new IllegalArgumentException(
                    "Expected pages to warm up with and for each turn, got " + warmUp + " and " + turn + ".");
        }
    }
}
