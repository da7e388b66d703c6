package io.shopstream.standalone.supervise;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The stack's state as it changes; each change is written to the file at once. */
final class StateBoard {

    private final StateFile file;
    private final Map<String, ServerState> servers = new ConcurrentHashMap<>();
    private volatile StackState.Phase phase = StackState.Phase.STARTING;

    StateBoard(StateFile file) {
        this.file = file;
    }

    void stack(StackState.Phase next) {
        phase = next;
        write();
    }

    void server(String name, ServerState state) {
        servers.put(name, state);
        write();
    }

    private void write() {
        file.write(new StackState(phase, ProcessHandle.current().pid(), servers));
    }
}
