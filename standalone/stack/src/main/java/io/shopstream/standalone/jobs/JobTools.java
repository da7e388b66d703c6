package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.server.FlinkCluster;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** What a start and a redeployment work with, made for one data folder. */
final class JobTools {

    private final StackSettings settings;
    private final FlinkRest rest;
    private final KeptJars jars;
    private final SubmissionRecords records;
    private final JobSwitch jobSwitch;

    JobTools(StackSettings settings, Launcher launcher, Duration limit, Narrator narrator) {
        FlinkCluster cluster = new FlinkCluster(settings);
        FlinkCommands commands = new FlinkCommands(cluster, launcher);
        Path flink = settings.data().resolve("flink");
        JobStates states = new JobStates(flink);
        this.settings = settings;
        this.rest = FlinkRest.patient(cluster.restAddress());
        this.jars = new KeptJars(flink);
        this.records = new SubmissionRecords(flink, jars);
        this.jobSwitch = new JobSwitch(
                new JobStart(rest, commands, states, cluster.commandLog(), narrator),
                new JobStop(rest, states, narrator),
                states,
                records,
                limit,
                narrator);
    }

    /** A copy of what the project's build made. */
    Path keptBuild() throws IOException {
        return keptJar(settings.home().resolve("flink-jobs/target/flink-jobs.jar"));
    }

    Path keptJar(Path jar) throws IOException {
        return jars.keep(jar);
    }

    FlinkRest rest() {
        return rest;
    }

    SubmissionRecords records() {
        return records;
    }

    JobSwitch jobSwitch() {
        return jobSwitch;
    }
}
