package io.shopstream.standalone.command;

import io.shopstream.standalone.process.Memory;
import io.shopstream.standalone.server.PostgresServer;
import io.shopstream.standalone.server.Server;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.stack.Stack;
import io.shopstream.standalone.supervise.ServerState;
import io.shopstream.standalone.supervise.StackState;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line a server: whether it answers now, its port, process and memory. */
final class ServerTable {

    private static final String ROW = "%-12s %-11s %6s %8s %9s  %s%n";

    private final StackSettings settings;

    ServerTable(StackSettings settings) {
        this.settings = settings;
    }

    /** Returns whether every server works. */
    boolean print(StackState state, PrintStream out) {
        out.printf(Locale.ROOT, ROW, "SERVER", "STATE", "PORT", "PID", "MEMORY", "RESTARTS");
        boolean allWork = true;
        long total =
                ProcessHandle.of(state.supervisor()).map(Memory::ownKilobytes).orElse(0L);
        List<Server> servers =
                new Stack(settings).withServers().withPrograms().withDemoShop().servers();
        for (Server server : servers) {
            ServerState each = state.servers().get(server.name());
            if (each != null) {
                boolean works = works(server);
                long resident = memory(server, each);
                total += resident;
                allWork &= works;
                out.printf(
                        Locale.ROOT,
                        ROW,
                        server.name(),
                        works ? "up" : each.phase().name().toLowerCase(Locale.ROOT),
                        settings.ports().of(server.ports().get(0)),
                        each.pid(),
                        megabytes(resident),
                        each.restarts());
            }
        }
        out.printf(Locale.ROOT, ROW, "all", "", "", "", megabytes(total), "(with the supervisor)");
        return allWork;
    }

    private static boolean works(Server server) {
        try {
            server.probe().check();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** PostgreSQL is no descendant of its launcher: it makes itself a session of its own. */
    private long memory(Server server, ServerState state) {
        long resident = residentOf(state.pid());
        return server.name().equals(PostgresServer.NAME)
                ? resident + postmaster().map(Memory::residentKilobytes).orElse(0L)
                : resident;
    }

    private Optional<ProcessHandle> postmaster() {
        Path lock = settings.data().resolve("postgres/pgdata/postmaster.pid");
        try {
            return Files.readAllLines(lock).stream()
                    .findFirst()
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long residentOf(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> pid > 0)
                .map(Memory::residentKilobytes)
                .orElse(0L);
    }

    private static String megabytes(long kilobytes) {
        return kilobytes / 1024 + " MB";
    }
}
