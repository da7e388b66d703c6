package io.shopstream.verification.network;

import java.time.Duration;

/**
 * How the network is.
 *
 * @param kind what becomes of connections and their bytes
 * @param delay of each piece of data, in both directions
 * @param bytesPerSecond of each direction of a connection; 0 is unlimited
 * @param status that each HTTP request is answered with, where {@code kind} says so
 */
public record Weather(Kind kind, Duration delay, long bytesPerSecond, int status) {

    /** What becomes of connections. */
    public enum Kind {
        /** They work. */
        PASSING,
        /** They are reset, new ones too. */
        CUT,
        /** They stay open, and new ones open, but nothing goes through in either direction. */
        HALF_OPEN,
        /** The server is not asked: each request is answered here. */
        ANSWERING,
        /** What clients send is kept until it is released, also when they are gone by then. */
        HOLDING
    }

    public static Weather fair() {
        return new Weather(Kind.PASSING, Duration.ZERO, 0, 0);
    }

    public static Weather cut() {
        return new Weather(Kind.CUT, Duration.ZERO, 0, 0);
    }

    public static Weather halfOpen() {
        return new Weather(Kind.HALF_OPEN, Duration.ZERO, 0, 0);
    }

    public static Weather slow(Duration delay, long bytesPerSecond) {
        return new Weather(Kind.PASSING, delay, bytesPerSecond, 0);
    }

    public static Weather answering(int status) {
        return new Weather(Kind.ANSWERING, Duration.ZERO, 0, status);
    }

    public static Weather holding() {
        return new Weather(Kind.HOLDING, Duration.ZERO, 0, 0);
    }
}
