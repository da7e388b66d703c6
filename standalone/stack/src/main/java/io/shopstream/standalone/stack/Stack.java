package io.shopstream.standalone.stack;

import io.shopstream.standalone.jobs.JobSubmission;
import io.shopstream.standalone.jobs.StackJob;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.PortCheck;
import io.shopstream.standalone.provision.ProvisionSettings;
import io.shopstream.standalone.provision.Provisioning;
import io.shopstream.standalone.server.DemoShop;
import io.shopstream.standalone.server.FlinkCluster;
import io.shopstream.standalone.server.KafkaServer;
import io.shopstream.standalone.server.OpenSearchServer;
import io.shopstream.standalone.server.PostgresServer;
import io.shopstream.standalone.server.QueryApi;
import io.shopstream.standalone.server.RedisServer;
import io.shopstream.standalone.server.Server;
import io.shopstream.standalone.server.ZooKeeperServer;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import io.shopstream.standalone.supervise.StateFile;
import io.shopstream.standalone.supervise.Step;
import io.shopstream.standalone.supervise.Supervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The whole system on one machine, as the architecture's diagram shows it: servers, then topics and tables, then jobs. */
public final class Stack {

    private static final String PROVISIONING = "provisioning";
    private static final String JOBS = "jobs";

    private final StackSettings settings;
    private final Launcher launcher;
    private final List<Server> servers = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    public Stack(StackSettings settings) {
        this.settings = settings;
        this.launcher = new Launcher(settings.run());
    }

    /** Kafka, PostgreSQL, OpenSearch, Redis, prepared for the programs, and a Flink cluster without jobs. */
    public Stack withServers() {
        FlinkCluster flink = new FlinkCluster(settings);
        servers.addAll(List.of(
                KafkaServer.describe(settings),
                PostgresServer.describe(settings),
                OpenSearchServer.describe(settings),
                RedisServer.describe(settings),
                ZooKeeperServer.describe(settings),
                flink.jobManager(),
                flink.taskManager()));
        steps.add(new Step(
                PROVISIONING,
                Set.of(KafkaServer.NAME, PostgresServer.NAME, OpenSearchServer.NAME),
                narrator -> narrator.say(new Provisioning(ProvisionSettings.from(settings.addresses())).run())));
        return this;
    }

    /** Our own programs: the two jobs and the query API. */
    public Stack withPrograms() {
        servers.add(QueryApi.describe(settings, PROVISIONING));
        steps.add(new Step(
                JOBS,
                Set.of(PROVISIONING, FlinkCluster.JOB_MANAGER, FlinkCluster.TASK_MANAGER),
                narrator -> new JobSubmission(settings, launcher).run(List.of(StackJob.values()), narrator)));
        return this;
    }

    public Stack withDemoShop() {
        servers.add(DemoShop.describe(settings));
        return this;
    }

    public List<Server> servers() {
        return List.copyOf(servers);
    }

    /** Fails, before anything is started, where a port is taken. */
    public Supervisor supervisor(Narrator narrator, StateFile state) {
        new PortCheck(settings.ports(), settings.data())
                .requireFree(servers.stream()
                        .flatMap(server -> server.ports().stream())
                        .toList());
        return new Supervisor(servers, steps, launcher, narrator, state);
    }
}
