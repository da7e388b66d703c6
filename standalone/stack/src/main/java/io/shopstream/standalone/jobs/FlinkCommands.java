package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.Child;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.server.FlinkCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flink's own command line, as a person would use it; its output goes to a log. */
final class FlinkCommands {

    private final FlinkCluster cluster;
    private final Launcher launcher;

    FlinkCommands(FlinkCluster cluster, Launcher launcher) {
        this.cluster = cluster;
        this.launcher = launcher;
    }

    /** The arguments that submit a program, which goes on from a state where one is given. */
    static List<String> run(
            String mainClass, Deployment deployment, Optional<Path> state, Path checkpoints, List<String> arguments) {
        List<String> run = new ArrayList<>(List.of("run", "-d"));
        state.ifPresent(path -> run.addAll(List.of("-s", path.toUri().toString())));
        run.add("-Dexecution.checkpointing.dir=" + checkpoints.toUri());
        run.addAll(List.of("-c", mainClass, deployment.jar().toString()));
        run.addAll(arguments);
        return run;
    }

    /** Begins a submission; the child ends when the cluster has taken the job. */
    Child start(List<String> arguments, Map<String, String> variables) throws IOException {
        return launcher.start(cluster.commandLine(variables, arguments.toArray(String[]::new)));
    }
}
