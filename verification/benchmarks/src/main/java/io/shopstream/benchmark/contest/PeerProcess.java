package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.peer.PeerKind;
import io.shopstream.benchmark.peer.PeerMain;
import io.shopstream.benchmark.peer.PeerServers;
import io.shopstream.benchmark.stack.BenchmarkProblem;
import io.shopstream.benchmark.stack.BenchmarkStack;
import io.shopstream.benchmark.stack.ProcessorTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A peer as a process of its own, with the collector and the heap of the TaskManager. */
final class PeerProcess {

    private final PeerKind kind;
    private final BenchmarkStack stack;
    private final Path log;
    private final Map<TopicPartition, Long> begin;
    private String group = "";
    private @Nullable Process process;

    /**
     * Builds the process.
     *
     * @param begin offsets of the first pages that it reads; empty for the oldest
     */
    PeerProcess(PeerKind kind, BenchmarkStack stack, Map<TopicPartition, Long> begin) {
        this.kind = kind;
        this.stack = stack;
        this.begin = begin;
        this.log = stack.logs().resolve("peer-" + kind + ".log");
    }

    /** Starts it at its first page; returns when it reads. */
    void start() {
        group = kind + "-" + UUID.randomUUID();
        GroupStart.commit(stack.kafka(), group, begin);
        startAgain();
    }

    /** Starts it where its group was. */
    void startAgain() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx896m",
                "-Dlogback.configurationFile=benchmark-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                PeerMain.class.getName(),
                kind.name()));
        command.addAll(new PeerServers(stack.kafka(), group, stack.postgres(), stack.openSearch()).arguments());
        try {
            Process started = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started;
            awaitReady(started);
        } catch (IOException e) {
            throw new BenchmarkProblem("Cannot start the peer " + kind + ".", e);
        }
    }

    private void awaitReady(Process started) throws IOException {
        BufferedReader said = started.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(PeerMain.READY)) {
                return;
            }
        }
        throw new BenchmarkProblem("The peer " + kind + " ended before it read: see " + log + ".");
    }

    double cpuSeconds() {
        Process running = process;
        return running == null ? 0 : ProcessorTime.ofTree(running.pid());
    }

    /** Kill -9. */
    void kill() {
        Process running = process;
        process = null;
        if (running != null) {
            running.destroyForcibly();
            try {
                running.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BenchmarkProblem("Interrupted while a peer ended.", e);
            }
        }
    }
}
