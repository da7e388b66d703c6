package io.shopstream.standalone.server;

import io.shopstream.standalone.health.Probe;
import io.shopstream.standalone.process.Program;
import io.shopstream.standalone.settings.StackPort;
import java.util.List;
import java.util.Set;

/**
 * One server of the stack.
 *
 * @param name unique; the name of its log too
 * @param after the servers or steps that must work before it is started, and that are stopped after it
 * @param ports what it listens on, the one to show first
 * @param preparation run before each start
 * @param program started again when it ends
 * @param probe says when it works
 */
public record Server(
        String name, Set<String> after, List<StackPort> ports, Preparation preparation, Program program, Probe probe) {

    public Server {
        after = Set.copyOf(after);
        ports = List.copyOf(ports);
    }
}
