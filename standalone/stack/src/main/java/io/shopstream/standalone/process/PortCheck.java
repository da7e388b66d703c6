package io.shopstream.standalone.process;

import io.shopstream.standalone.settings.Ports;
import io.shopstream.standalone.settings.StackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Looks whether ports are free before anything is started on them. */
public final class PortCheck {

    private final Ports ports;
    private final Path data;
    private final PortHolder holder = new PortHolder();

    /**
     * Checks for the stack with the given data folder: a PostgreSQL of this folder, left behind by a machine-wide kill, is no
     * problem, as its next start ends it first.
     */
    public PortCheck(Ports ports, Path data) {
        this.ports = ports;
        this.data = data;
    }

    /** Fails with one line for each port that is taken: its number, its setting and who has it. */
    public void requireFree(Collection<StackPort> wanted) {
        List<String> taken = wanted.stream()
                .filter(port -> !isFree(ports.of(port)) && !isOurPostgres(port))
                .map(this::problem)
                .toList();
        if (!taken.isEmpty()) {
            throw new StackProblem(String.join(System.lineSeparator(), taken));
        }
    }

    private String problem(StackPort port) {
        int number = ports.of(port);
        return "Port " + number + " on 127.0.0.1 is in use"
                + holder.of(number).map(PortCheck::describe).orElse("") + ": end that, or set "
                + port.setting().name() + " to another port.";
    }

    private boolean isOurPostgres(StackPort port) {
        return port == StackPort.POSTGRES
                && holder.of(ports.of(port))
                        .flatMap(process -> process.info().command())
                        .filter(command -> Path.of(command).startsWith(data))
                        .isPresent();
    }

    private static String describe(ProcessHandle process) {
        return " by process " + process.pid() + " (" + process.info().command().orElse("unknown") + ")";
    }

    private static boolean isFree(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
