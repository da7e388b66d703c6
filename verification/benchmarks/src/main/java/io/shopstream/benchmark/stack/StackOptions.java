package io.shopstream.benchmark.stack;

import io.shopstream.standalone.settings.StackPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the servers of a benchmark live. */
public final class StackOptions {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "target/benchmark-stack",
            description = "What the servers keep; deleted at the start. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("target/benchmark-stack");

    @Option(
            names = "--first-port",
            paramLabel = "PORT",
            description = "The servers listen on this port and those after it. Default: free ones.")
    private int firstPort;

    @Option(
            names = "--keep",
            description =
                    "Leave the servers running, and go on with those that an earlier run kept; needs --first-port.")
    private boolean kept;

    Path data() {
        return data;
    }

    boolean kept() {
        return kept;
    }

    Map<StackPort, Integer> ports() {
        if (firstPort == 0) {
            return freePorts();
        }
        Map<StackPort, Integer> ports = new EnumMap<>(StackPort.class);
        for (StackPort port : StackPort.values()) {
            ports.put(port, firstPort + ports.size());
        }
        return ports;
    }

    /** Ports that were free together a moment ago. */
    private static Map<StackPort, Integer> freePorts() {
        Map<StackPort, Integer> ports = new EnumMap<>(StackPort.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (StackPort port : StackPort.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(port, socket.getLocalPort());
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
