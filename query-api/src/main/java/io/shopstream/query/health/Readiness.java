package io.shopstream.query.health;

import java.util.List;

/**
 * Whether requests can be answered now.
 *
 * @param status of the service: down where a needed server is down or the first searches are not answered yet, degraded where
 *     another server is down
 * @param warm whether the first searches are answered
 */
public record Readiness(Status status, boolean warm, List<ServerState> servers) {

    /** What a server or the service can do. */
    public enum Status {
        UP,
        DEGRADED,
        DOWN
    }

    /** State of one server; the reason of its being down is in the log, not in the answer. */
    public record ServerState(String server, Status status, boolean needed) {}

    static Readiness of(boolean warm, List<ServerState> servers) {
        Status status = warm ? Status.UP : Status.DOWN;
        for (ServerState server : servers) {
            if (server.status() == Status.DOWN) {
                status = server.needed() || status == Status.DOWN ? Status.DOWN : Status.DEGRADED;
            }
        }
        return new Readiness(status, warm, List.copyOf(servers));
    }
}
