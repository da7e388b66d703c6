package io.shopstream.standalone.supervise;

import java.util.Map;

/**
 * How the whole stack fares.
 *
 * @param phase where it is between start and end
 * @param supervisor the process that watches the servers
 * @param servers by name
 */
public record StackState(Phase phase, long supervisor, Map<String, ServerState> servers) {

    public StackState {
        servers = Map.copyOf(servers);
    }

    /** Where the stack is between start and end. */
    public enum Phase {
        STARTING,
        READY,
        FAILED,
        STOPPING,
        STOPPED
    }
}
