package io.shopstream.standalone.supervise;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the supervisor tells the other commands, in a small file that is replaced as a whole. */
public final class StateFile {

    private static final String STACK = "stack";
    private static final String SUPERVISOR = "supervisor";
    private static final String SERVER = "server.";

    private final Path file;

    public StateFile(Path folder) {
        this.file = folder.resolve("state.properties");
    }

    synchronized void write(StackState state) {
        Map<String, String> lines = new TreeMap<>();
        lines.put(STACK, state.phase().name());
        lines.put(SUPERVISOR, Long.toString(state.supervisor()));
        state.servers().forEach((name, server) -> lines.put(SERVER + name, server.line()));
        String text = lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(file.getParent());
            Files.writeString(aside, text);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the stack's state to " + file + ".", e);
        }
    }

    /** The last state written; empty where no supervisor ever ran here. */
    public Optional<StackState> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the stack's state from " + file + ".", e);
        }
        Map<String, ServerState> servers = new TreeMap<>();
        lines.stringPropertyNames().stream()
                .filter(name -> name.startsWith(SERVER))
                .forEach(name ->
                        servers.put(name.substring(SERVER.length()), ServerState.parse(lines.getProperty(name))));
        return Optional.of(new StackState(
                StackState.Phase.valueOf(lines.getProperty(STACK)),
                Long.parseLong(lines.getProperty(SUPERVISOR)),
                servers));
    }
}
