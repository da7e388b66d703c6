package io.shopstream.standalone.supervise;

import io.shopstream.standalone.server.Server;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which order servers are stopped: first those that nothing started later needs, then the others. A step that nothing
 * waits for, as the submission of the jobs, needs nothing any more.
 */
final class StopOrder {

    private final List<Server> servers;
    private final List<Step> steps;

    StopOrder(List<Server> servers, List<Step> steps) {
        this.servers = servers;
        this.steps = steps;
    }

    /** Names to stop side by side, one list after the other. */
    List<List<String>> waves() {
        Set<String> needed = needed();
        return Stream.of(false, true)
                .map(wave -> servers.stream()
                        .map(Server::name)
                        .filter(name -> needed.contains(name) == wave)
                        .toList())
                .filter(wave -> !wave.isEmpty())
                .toList();
    }

    private Set<String> needed() {
        return Stream.concat(
                        servers.stream().flatMap(server -> server.after().stream()),
                        steps.stream().filter(step -> isAwaited(step.name())).flatMap(step -> step.after().stream()))
                .collect(Collectors.toSet());
    }

    private boolean isAwaited(String step) {
        return servers.stream().anyMatch(server -> server.after().contains(step))
                || steps.stream().anyMatch(other -> other.after().contains(step));
    }
}
