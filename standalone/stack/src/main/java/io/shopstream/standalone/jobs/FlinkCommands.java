package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.Child;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.server.FlinkCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flink's own command line, as a person would use it; its output goes to a log. */
final class FlinkCommands {

    private final FlinkCluster cluster;
    private final Launcher launcher;

    FlinkCommands(FlinkCluster cluster, Launcher launcher) {
        this.cluster = cluster;
        this.launcher = launcher;
    }

    /** Submits without waiting; the child ends when the cluster has taken the job. */
    Child run(StackJob job, Path jar, Optional<Path> state) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", "-d"));
        state.ifPresent(path -> arguments.addAll(List.of("-s", path.toUri().toString())));
        arguments.addAll(List.of("-c", job.mainClass(), jar.toString()));
        return launcher.start(cluster.commandLine(arguments.toArray(String[]::new)));
    }

    /** Returns whether the job has ended with a savepoint in the folder. */
    boolean stop(RunningJob job, Path folder) throws IOException {
        return succeeds("stop", "--savepointPath", folder.toUri().toString(), job.id());
    }

    boolean cancel(RunningJob job) throws IOException {
        return succeeds("cancel", job.id());
    }

    private boolean succeeds(String... arguments) throws IOException {
        return launcher.start(cluster.commandLine(arguments)).exit().join() == 0;
    }
}
