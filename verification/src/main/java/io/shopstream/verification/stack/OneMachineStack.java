package io.shopstream.verification.stack;

import io.shopstream.standalone.server.PostgresServer;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.ServerState;
import io.shopstream.standalone.supervise.StateFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The real servers and jobs of one machine, driven by the project's own command, on free ports and in a folder of their own. */
public final class OneMachineStack {

    private final StackCommand command;
    private final StackSettings settings;

    private OneMachineStack(StackCommand command, StackSettings settings) {
        this.command = command;
        this.settings = settings;
    }

    /**
     * Describes a stack; nothing runs yet.
     *
     * @param home the project's folder, built
     * @param data where the servers keep everything
     * @param variables further settings of all its programs
     */
    public static OneMachineStack in(Path home, Path data, Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(FreePorts.take());
        environment.put("SHOPSTREAM_HOME", home.toString());
        environment.put("SHOPSTREAM_DATA", data.toString());
        environment.put("CRAWL_DELAY", "PT0S");
        environment.put("CRAWL_HOST_CONCURRENCY", "4");
        environment.put("CRAWL_ALLOW_HOSTS", "localhost");
        environment.putAll(variables);
        StackSettings settings = StackSettings.from(environment);
        environment.putAll(settings.serverAddresses());
        return new OneMachineStack(new StackCommand(home, environment), settings);
    }

    /** Ends what an earlier run left running and deletes its data: its jobs know its ports, and would come back with them. */
    public void forgetEarlierRun() {
        down();
        Path data = settings.data();
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + data + ".", e);
        }
        if (Files.exists(data)) {
            throw new IllegalStateException("Cannot delete " + data + ": see who still uses it.");
        }
    }

    public void up() {
        String unused = shopstream("up");
    }

    /** The servers alone: no jobs, no query API. */
    public void upWithoutPrograms() {
        String unused = shopstream("up", "--servers-only");
    }

    public void down() {
        String unused = shopstream("down");
    }

    /** What {@code ./shopstream} with these arguments prints. */
    public String shopstream(String... arguments) {
        return command.run("standalone/stack", "io.shopstream.standalone.Shopstream", List.of(arguments))
                .orFail();
    }

    /** What {@code ./shopstream crawl} or {@code import} prints. */
    public String crawler(String subcommand, String... arguments) {
        return command.run(
                        "crawler-source", "io.shopstream.crawler.CrawlerMain", crawlerArguments(subcommand, arguments))
                .orFail();
    }

    /** Runs a program of a module, which may fail. */
    StackCommand.Result run(String module, String mainClass, List<String> arguments) {
        return command.run(module, mainClass, arguments);
    }

    /** A crawler that runs on by itself, its output in a log of the stack. */
    public Process startCrawler(String... arguments) throws IOException {
        File log = settings.logs().resolve("crawler.log").toFile();
        return command.builder(
                        "crawler-source", "io.shopstream.crawler.CrawlerMain", crawlerArguments("crawl", arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static List<String> crawlerArguments(String subcommand, String... arguments) {
        List<String> all = new ArrayList<>(List.of(subcommand));
        all.addAll(List.of(arguments));
        return all;
    }

    /** How a server fares, as the supervisor last said. */
    public ServerState server(String name) {
        return new StateFile(settings.run())
                .read()
                .map(state -> state.servers().get(name))
                .orElseThrow(() -> new IllegalStateException("The supervisor has said nothing of " + name + "."));
    }

    /** The processes of a server, by the name that {@code ./shopstream status} shows; none while it starts. */
    public List<Long> processes(String name) {
        if (name.equals(PostgresServer.NAME)) {
            return postgresProcesses();
        }
        long pid = server(name).pid();
        return pid == 0 ? List.of() : List.of(pid);
    }

    /** The first process, which the server itself names in its data folder, and all it has started; the launcher is no parent of it. */
    private List<Long> postgresProcesses() {
        Path lock = settings.data().resolve("postgres/pgdata/postmaster.pid");
        try {
            long first = Long.parseLong(Files.readAllLines(lock).get(0).strip());
            List<Long> pids = new ArrayList<>(List.of(first));
            ProcessHandle.of(first).ifPresent(process -> process.descendants().forEach(child -> pids.add(child.pid())));
            return pids;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + lock + ".", e);
        }
    }

    public StackSettings settings() {
        return settings;
    }

    public int port(StackPort port) {
        return settings.ports().of(port);
    }

    public String kafka() {
        return settings.ports().address(StackPort.KAFKA);
    }

    /** JDBC address with the role. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + settings.ports().address(StackPort.POSTGRES) + "/shopstream?user=shopstream";
    }

    public String opensearch() {
        return "http://" + settings.ports().address(StackPort.OPENSEARCH);
    }

    /** Address of the search page and the REST interface. */
    public String api() {
        return "http://" + settings.ports().address(StackPort.API);
    }

    public String dashboard() {
        return "http://" + settings.ports().address(StackPort.FLINK_REST);
    }
}
