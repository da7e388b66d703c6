package io.shopstream.benchmark.stack;

import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.StateFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The one-machine stack without jobs and query API, with data and ports of its own; it ends with this object. */
public final class BenchmarkStack implements AutoCloseable {

    private final StackSettings settings;
    private final StackCommand command;
    private final boolean kept;
    private boolean closed;

    private BenchmarkStack(StackSettings settings, StackCommand command, boolean kept) {
        this.settings = settings;
        this.command = command;
        this.kept = kept;
    }

    /** Starts the servers on an empty folder, or finds those that an earlier run kept. */
    public static BenchmarkStack start(Map<String, String> environment, StackOptions options) {
        Map<String, String> own = new HashMap<>(environment);
        own.put("SHOPSTREAM_DATA", options.data().toAbsolutePath().toString());
        options.ports().forEach((port, number) -> own.put(port.setting().name(), Integer.toString(number)));
        StackSettings settings = StackSettings.from(own);
        BenchmarkStack stack = new BenchmarkStack(settings, new StackCommand(settings, own), options.kept());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.up();
        return stack;
    }

    public String kafka() {
        return settings.ports().address(StackPort.KAFKA);
    }

    public String postgres() {
        return "jdbc:postgresql://" + settings.ports().address(StackPort.POSTGRES) + "/shopstream?user=shopstream";
    }

    public String openSearch() {
        return "http://" + settings.ports().address(StackPort.OPENSEARCH);
    }

    /** The jobs on the cluster. */
    public FlinkCli flink() {
        return new FlinkCli(command, "http://" + settings.ports().address(StackPort.FLINK_REST));
    }

    /** What Flink's tasks measure. */
    public TaskMetrics taskMetrics() {
        return new TaskMetrics("http://" + settings.ports().address(StackPort.FLINK_TASKMANAGER_METRICS) + "/metrics");
    }

    /**
     * PostgreSQL's first process, which the server itself names in its data folder; its starter is no parent of it.
     */
    public ServerProcess postgresServer() {
        Path lock = settings.data().resolve("postgres/pgdata/postmaster.pid");
        return new ServerProcess("postgres", () -> {
            try {
                return Long.parseLong(Files.readAllLines(lock).get(0).strip());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + lock + ".", e);
            }
        });
    }

    /** The process of a server, by the name that {@code ./shopstream status} shows. */
    public ServerProcess server(String name) {
        return new ServerProcess(
                name,
                () -> new StateFile(settings.run())
                        .read()
                        .map(state -> state.servers().get(name))
                        .orElseThrow(() ->
                                new BenchmarkProblem("The stack in " + settings.data() + " runs no " + name + "."))
                        .pid());
    }

    public Path home() {
        return settings.home();
    }

    /** For what the peers print. */
    public Path logs() {
        return settings.logs();
    }

    /** Ends the servers; at the latest when this process ends. */
    @Override
    public synchronized void close() {
        if (!kept && !closed) {
            closed = true;
            command.run(Map.of(), "down");
        }
    }

    private void up() {
        if (!kept) {
            requireOwn(settings.data());
            command.run(Map.of(), "down");
            delete(settings.data());
        }
        command.run(Map.of(), "up", "--servers-only");
    }

    private void requireOwn(Path data) {
        if (data.equals(settings.home().resolve("data").toAbsolutePath())) {
            throw new BenchmarkProblem(
                    data + " is where an installation keeps its data, and would be deleted: give another --data.");
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder + ".", e);
        }
    }
}
