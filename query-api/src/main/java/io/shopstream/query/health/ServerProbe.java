package io.shopstream.query.health;

/**
 * Asks one server whether it is there.
 *
 * @param server its name, for example {@code postgresql}
 * @param needed whether a request fails without it; one that is not needed only makes them slower
 * @param ping throws where the server does not answer
 */
public record ServerProbe(String server, boolean needed, Ping ping) {

    /** A question any answer to which is good. */
    @FunctionalInterface
    public interface Ping {
        void send() throws Exception;
    }
}
