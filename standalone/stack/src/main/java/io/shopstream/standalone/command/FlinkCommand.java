package io.shopstream.standalone.command;

import io.shopstream.standalone.jobs.FlinkRest;
import io.shopstream.standalone.jobs.SavepointPlace;
import io.shopstream.standalone.process.Program;
import io.shopstream.standalone.server.FlinkCluster;
import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Flink's own command line, with this terminal. */
@Command(
        name = "flink",
        description = "Flink's command line against the stack's cluster: list, savepoint, stop, run, ...")
public final class FlinkCommand implements Callable<Integer> {

    private final StackSettings settings;

    @Parameters(arity = "0..*", paramLabel = "ARGS", description = "As Flink's documentation has them.")
    private List<String> arguments = new ArrayList<>();

    public FlinkCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        FlinkCluster cluster = new FlinkCluster(settings);
        cluster.configure();
        Program program = cluster.commandLine(completed(cluster).toArray(String[]::new));
        ProcessBuilder builder = new ProcessBuilder(program.command()).inheritIO();
        builder.environment().putAll(program.environment());
        return builder.start().waitFor();
    }

    private List<String> completed(FlinkCluster cluster) throws IOException, InterruptedException {
        return SavepointPlace.isOpen(arguments)
                ? new SavepointPlace(settings.data().resolve("flink"), new FlinkRest(cluster.restAddress()).jobs())
                        .in(arguments)
                : arguments;
    }
}
