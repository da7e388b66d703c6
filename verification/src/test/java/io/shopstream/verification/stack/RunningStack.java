package io.shopstream.verification.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.settings.Setting;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.verification.stack.StackCommand.Result;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one-machine stack, started with its own command on free ports, its data in a folder of the build. One serves all
 * tests of the module; it ends with their process.
 */
public final class RunningStack {

    private static final Path DATA = Path.of("target", "stack").toAbsolutePath();

    private static RunningStack shared;

    private final Map<String, String> environment = new HashMap<>();
    private final StackCommand command;

    private RunningStack() {
        freePorts().forEach((setting, port) -> environment.put(setting, Integer.toString(port)));
        environment.put("SHOPSTREAM_DATA", DATA.toString());
        environment.put("CRAWL_DELAY", "PT0S");
        environment.put("INGEST_CHANGE_LOG", "true");
        environment.put("CRAWL_HOST_CONCURRENCY", "4");
        environment.put("CRAWL_ALLOW_HOSTS", "localhost");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka());
        environment.put("OPENSEARCH_URL", opensearch());
        environment.put("POSTGRES_URL", "jdbc:postgresql://127.0.0.1:" + port(StackPort.POSTGRES) + "/shopstream");
        this.command = new StackCommand(environment);
    }

    /** The stack, started by the first caller. */
    public static synchronized RunningStack shared() {
        if (shared == null) {
            RunningStack stack = new RunningStack();
            stack.forgetEarlierRun();
            Runtime.getRuntime().addShutdownHook(new Thread(stack::down));
            stack.up();
            shared = stack;
        }
        return shared;
    }

    /** The jobs of a run that was cut short know its ports, and would come back with them. */
    private void forgetEarlierRun() {
        down();
        if (Files.exists(DATA)) {
            try (Stream<Path> files = Files.walk(DATA)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot delete " + DATA + ".", e);
            }
        }
        assertThat(DATA).doesNotExist();
    }

    public void up() {
        succeeds(shopstream("up"));
    }

    public void down() {
        succeeds(shopstream("down"));
    }

    /** What {@code ./shopstream flink} with these arguments prints. */
    public String flink(String... arguments) {
        List<String> all = new ArrayList<>(List.of("flink"));
        all.addAll(List.of(arguments));
        return succeeds(shopstream(all.toArray(String[]::new)));
    }

    public String crawl(String... arguments) {
        return crawler("crawl", arguments);
    }

    public String importFolder(Path folder) {
        return crawler("import", folder.toString());
    }

    /** What a command of {@code operations} prints, which is to end with that exit code. */
    public String operations(int exitCode, String... arguments) {
        Result result = command.run("operations", "io.shopstream.operations.OperationsMain", List.of(arguments));
        assertThat(result.exitCode()).as(result.printed()).isEqualTo(exitCode);
        return result.printed();
    }

    public String kafka() {
        return "127.0.0.1:" + port(StackPort.KAFKA);
    }

    public String opensearch() {
        return "http://127.0.0.1:" + port(StackPort.OPENSEARCH);
    }

    public int port(StackPort port) {
        return Integer.parseInt(environment.get(port.setting().name()));
    }

    public Stores stores() {
        return new Stores(
                port(StackPort.POSTGRES),
                port(StackPort.OPENSEARCH),
                port(StackPort.KAFKA),
                port(StackPort.FLINK_REST));
    }

    /** Address of the search page and the REST interface. */
    public String api() {
        return "http://127.0.0.1:" + port(StackPort.API);
    }

    public String dashboard() {
        return "http://127.0.0.1:" + port(StackPort.FLINK_REST);
    }

    private Result shopstream(String... arguments) {
        return command.run("standalone/stack", "io.shopstream.standalone.Shopstream", List.of(arguments));
    }

    private String crawler(String subcommand, String... arguments) {
        List<String> all = new ArrayList<>(List.of(subcommand));
        all.addAll(List.of(arguments));
        return succeeds(command.run("crawler-source", "io.shopstream.crawler.CrawlerMain", all));
    }

    private static String succeeds(Result result) {
        assertThat(result.exitCode()).as(result.printed()).isZero();
        return result.printed();
    }

    /** Ports that were free together a moment ago. */
    private static Map<String, Integer> freePorts() {
        Map<String, Integer> ports = new HashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (StackPort port : StackPort.values()) {
                Setting setting = port.setting();
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(setting.name(), socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException("No free ports.", e);
        }
    }
}
