package io.shopstream.standalone.supervise;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The stack's state as it changes; each change is written to the file at once. */
final class StateBoard {

    private final StateFile file;
    private final Narrator narrator;
    private final Map<String, ServerState> servers = new ConcurrentHashMap<>();
    private volatile StackState.Phase phase = StackState.Phase.STARTING;

    StateBoard(StateFile file, Narrator narrator) {
        this.file = file;
        this.narrator = narrator;
    }

    void stack(StackState.Phase next) {
        phase = next;
        write();
    }

    void server(String name, ServerState state) {
        servers.put(name, state);
        write();
    }

    /** A full disk must not end the supervision: the state is for other commands only. */
    private void write() {
        try {
            file.write(new StackState(phase, ProcessHandle.current().pid(), servers));
        } catch (UncheckedIOException e) {
            narrator.say(e.getMessage() + " " + e.getCause());
        }
    }
}
