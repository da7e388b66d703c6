package io.shopstream.standalone.server;

import io.shopstream.standalone.health.HttpProbe;
import io.shopstream.standalone.health.TaskManagerProbe;
import io.shopstream.standalone.process.Program;
import io.shopstream.standalone.settings.Ports;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real Flink standalone cluster: JobManager, TaskManager and command line on one configuration. */
public final class FlinkCluster {

    public static final String JOB_MANAGER = "jobmanager";
    public static final String TASK_MANAGER = "taskmanager";
    static final String MODULE = "standalone/flink-cluster";

    /** A stack may be down for days; its jobs' open transactions must outlive that. The broker allows seven days. */
    private static final Map<String, String> LONG_TRANSACTIONS =
            Map.of("INGEST_KAFKA_TRANSACTION_TIMEOUT", "P6D", "INDEX_KAFKA_TRANSACTION_TIMEOUT", "P6D");

    private static final String COMMAND_LINE = "flink-cli";
    private static final String OPENS = "--add-opens=java.base/java.util=ALL-UNNAMED";

    private final StackSettings settings;
    private final Path home;

    public FlinkCluster(StackSettings settings) {
        this.settings = settings;
        this.home = settings.data().resolve("flink");
    }

    public Server jobManager() {
        FlinkConfiguration project = projectConfiguration();
        return new Server(
                JOB_MANAGER,
                Set.of(ZooKeeperServer.NAME),
                List.of(
                        StackPort.FLINK_REST,
                        StackPort.FLINK_RPC,
                        StackPort.FLINK_BLOB,
                        StackPort.FLINK_JOBMANAGER_METRICS,
                        StackPort.FLINK_JOBMANAGER_QUERY),
                launcher -> configure(),
                jvm(JOB_MANAGER)
                        .heapMegabytes(project.mebibytes("jobmanager.memory.heap.size"))
                        .flags("-XX:MaxMetaspaceSize=" + project.mebibytes("jobmanager.memory.jvm-metaspace.size")
                                + "m")
                        .run(
                                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                                "--configDir",
                                configurationFolder().toString(),
                                "-D",
                                metricsPort(StackPort.FLINK_JOBMANAGER_METRICS),
                                "-D",
                                queryPort(StackPort.FLINK_JOBMANAGER_QUERY)),
                new HttpProbe(restAddress() + "/jobs/overview"));
    }

    public Server taskManager() {
        return new Server(
                TASK_MANAGER,
                Set.of(ZooKeeperServer.NAME),
                List.of(
                        StackPort.FLINK_TASKMANAGER_RPC,
                        StackPort.FLINK_TASKMANAGER_DATA,
                        StackPort.FLINK_TASKMANAGER_METRICS,
                        StackPort.FLINK_TASKMANAGER_QUERY),
                launcher -> configure(),
                jvm(TASK_MANAGER)
                        .flags(new TaskManagerMemory(projectConfiguration()).flags())
                        .run(
                                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                                "--configDir",
                                configurationFolder().toString(),
                                "-D",
                                metricsPort(StackPort.FLINK_TASKMANAGER_METRICS),
                                "-D",
                                queryPort(StackPort.FLINK_TASKMANAGER_QUERY)),
                new TaskManagerProbe(restAddress()));
    }

    /** Flink's own command line against this cluster. */
    public Program commandLine(String... arguments) {
        return commandLine(settings.jobVariables(), arguments);
    }

    /** The same, where a job is to find just these variables among those that the jobs read. */
    public Program commandLine(Map<String, String> jobVariables, String... arguments) {
        Jvm jvm = new Jvm(settings, COMMAND_LINE).module(MODULE);
        LONG_TRANSACTIONS.forEach(jvm::environment);
        jobVariables.forEach(jvm::environment);
        settings.jobVariables().keySet().stream()
                .filter(variable -> !jobVariables.containsKey(variable) && !LONG_TRANSACTIONS.containsKey(variable))
                .forEach(jvm::withoutVariable);
        return jvm.heapMegabytes(256)
                .quickStart()
                .flags(OPENS, "-Dlog4j.configurationFile=" + logConfiguration("log4j-cli.properties"))
                .environment("FLINK_CONF_DIR", configurationFolder().toString())
                .run("org.apache.flink.client.cli.CliFrontend", arguments);
    }

    /** What the command line prints, of all its runs. */
    public Path commandLog() {
        return settings.logs().resolve(COMMAND_LINE + ".log");
    }

    public String restAddress() {
        return "http://" + settings.ports().address(StackPort.FLINK_REST);
    }

    String loggingFlag() {
        return "-Dlog4j.configurationFile="
                + logConfiguration(
                        settings.logFormat() == StackSettings.LogFormat.JSON
                                ? "log4j-json.properties"
                                : "log4j.properties");
    }

    private String logConfiguration(String name) {
        return settings.home().resolve("flink-conf").resolve(name).toUri().toString();
    }

    private Jvm jvm(String name) {
        return new Jvm(settings, name)
                .module(MODULE)
                .flags(OPENS, loggingFlag())
                .environment("FLINK_CONF_DIR", configurationFolder().toString())
                .environment("FLINK_PLUGINS_DIR", home.resolve("plugins").toString());
    }

    private Path configurationFolder() {
        return home.resolve("conf");
    }

    private FlinkConfiguration projectConfiguration() {
        return FlinkConfiguration.read(settings.home().resolve("flink-conf/config.yaml"));
    }

    /** Written aside and moved, as JobManager, TaskManager and command line may read it at the same time. */
    public void configure() throws IOException {
        for (String folder : List.of("conf", "tmp", "web", "checkpoints", "savepoints", "ha", "plugins")) {
            Files.createDirectories(home.resolve(folder));
        }
        Path aside = Files.createTempFile(home, "config", ".yaml");
        projectConfiguration().with(thisMachine()).write(aside);
        Files.move(
                aside,
                configurationFolder().resolve("config.yaml"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Map<String, String> thisMachine() {
        Ports ports = settings.ports();
        return Map.ofEntries(
                Map.entry("jobmanager.bind-host", "127.0.0.1"),
                Map.entry("jobmanager.rpc.address", "127.0.0.1"),
                Map.entry("jobmanager.rpc.port", number(ports, StackPort.FLINK_RPC)),
                Map.entry("high-availability.jobmanager.port", number(ports, StackPort.FLINK_RPC)),
                Map.entry("high-availability.zookeeper.quorum", ports.address(StackPort.ZOOKEEPER)),
                Map.entry("high-availability.storageDir", folder("ha")),
                Map.entry("rest.address", "127.0.0.1"),
                Map.entry("rest.bind-address", "127.0.0.1"),
                Map.entry("rest.port", number(ports, StackPort.FLINK_REST)),
                Map.entry("rest.bind-port", number(ports, StackPort.FLINK_REST)),
                Map.entry("blob.server.port", number(ports, StackPort.FLINK_BLOB)),
                Map.entry("taskmanager.host", "127.0.0.1"),
                Map.entry("taskmanager.bind-host", "127.0.0.1"),
                Map.entry("taskmanager.rpc.port", number(ports, StackPort.FLINK_TASKMANAGER_RPC)),
                Map.entry("taskmanager.data.port", number(ports, StackPort.FLINK_TASKMANAGER_DATA)),
                Map.entry("web.tmpdir", home.resolve("web").toString()),
                Map.entry("io.tmp.dirs", home.resolve("tmp").toString()),
                Map.entry("execution.checkpointing.dir", folder("checkpoints")),
                Map.entry("execution.checkpointing.savepoint-dir", folder("savepoints")));
    }

    private String folder(String name) {
        return home.resolve(name).toUri().toString();
    }

    private static String number(Ports ports, StackPort port) {
        return Integer.toString(ports.of(port));
    }

    private String metricsPort(StackPort port) {
        return "metrics.reporter.prometheus.port=" + settings.ports().of(port);
    }

    private String queryPort(StackPort port) {
        return "metrics.internal.query-service.port=" + settings.ports().of(port);
    }
}
