package io.shopstream.standalone;

import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.StackState;
import io.shopstream.standalone.supervise.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The supervisor as a process of its own, with its servers on free ports. */
final class StackProcess {

    private final Map<String, String> environment = new HashMap<>();
    private final StackSettings settings;

    StackProcess(Path data) {
        environment.put(
                "SHOPSTREAM_HOME", Path.of("../..").toAbsolutePath().normalize().toString());
        environment.put("SHOPSTREAM_DATA", data.toString());
        environment.putAll(freePorts());
        settings = StackSettings.from(environment);
    }

    private StackProcess(StackProcess other, Path data) {
        environment.putAll(other.environment);
        environment.put("SHOPSTREAM_DATA", data.toString());
        settings = StackSettings.from(environment);
    }

    /** The same ports with another data folder. */
    StackProcess withData(Path data) {
        return new StackProcess(this, data);
    }

    StackSettings settings() {
        return settings;
    }

    Process supervise() {
        try {
            Files.createDirectories(settings.data());
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx96m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Shopstream.class.getName(),
                            "supervise",
                            "--servers-only")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path console() {
        return settings.data().resolve("console.txt");
    }

    StackState state() {
        return new StateFile(settings.run()).read().orElseThrow();
    }

    boolean isReady(Process supervisor) {
        if (!supervisor.isAlive()) {
            throw new IllegalStateException("The supervisor ended: see " + console() + ".");
        }
        return new StateFile(settings.run())
                .read()
                .filter(state -> state.supervisor() == supervisor.pid())
                .filter(state -> state.phase() == StackState.Phase.READY)
                .isPresent();
    }

    /** All taken at once, so that no two are the same. */
    private static Map<String, String> freePorts() {
        List<ServerSocket> sockets = new ArrayList<>();
        Map<String, String> ports = new HashMap<>();
        try {
            for (StackPort port : StackPort.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                ports.put(port.setting().name(), Integer.toString(socket.getLocalPort()));
            }
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
