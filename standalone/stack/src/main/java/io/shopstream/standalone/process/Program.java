package io.shopstream.standalone.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to run.
 *
 * @param name for people and for the log file
 * @param command the program and its arguments
 * @param environment laid over this process's own
 * @param log takes the output of both kinds; appended to
 * @param grace between the request to end and the kill; whole seconds
 */
public record Program(String name, List<String> command, Map<String, String> environment, Path log, Duration grace) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
