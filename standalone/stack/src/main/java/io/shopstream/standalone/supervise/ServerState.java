package io.shopstream.standalone.supervise;

/**
 * How a server fares.
 *
 * @param phase where it is between start and end
 * @param pid its process, 0 where none runs
 * @param restarts how often it was started again since the stack was started
 */
public record ServerState(Phase phase, long pid, int restarts) {

    /** Where a server is between start and end. */
    public enum Phase {
        WAITING,
        STARTING,
        UP,
        RESTARTING,
        STOPPED
    }

    static ServerState waiting() {
        return new ServerState(Phase.WAITING, 0, 0);
    }

    String line() {
        return phase + " " + pid + " " + restarts;
    }

    static ServerState parse(String line) {
        String[] parts = line.split(" ", 3);
        return new ServerState(Phase.valueOf(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }
}
