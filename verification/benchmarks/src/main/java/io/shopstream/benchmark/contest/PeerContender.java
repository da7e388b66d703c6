package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.peer.PeerKind;
import io.shopstream.benchmark.stack.BenchmarkStack;
import io.shopstream.benchmark.store.Stores;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Programs without Flink, each a process with as much heap as the TaskManager has. */
public final class PeerContender implements Contender {

    private final String name;
    private final List<PeerProcess> processes;

    private PeerContender(String name, BenchmarkStack stack, Map<TopicPartition, Long> begin, PeerKind... kinds) {
        this.name = name;
        this.processes = List.of(kinds).stream()
                .map(kind -> new PeerProcess(kind, stack, begin))
                .toList();
    }

    /**
     * The reference system's way: two consumers that know nothing of each other.
     *
     * @param begin see {@link Input#begin()}
     */
    public static PeerContender reference(BenchmarkStack stack, Map<TopicPartition, Long> begin) {
        return new PeerContender(
                "the reference's way", stack, begin, PeerKind.REFERENCE_POSTGRES, PeerKind.REFERENCE_OPENSEARCH);
    }

    /** The same, whose first consumer also appends every record to the table {@code change_log}. */
    public static PeerContender referenceWithLog(BenchmarkStack stack) {
        return new PeerContender(
                "the reference's way, killed",
                stack,
                Map.of(),
                PeerKind.REFERENCE_POSTGRES_WITH_LOG,
                PeerKind.REFERENCE_OPENSEARCH);
    }

    public static PeerContender handWritten(BenchmarkStack stack) {
        return new PeerContender("written by hand", stack, Map.of(), PeerKind.HAND_WRITTEN);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long done(Stores stores) {
        return stores.products();
    }

    @Override
    public boolean stores() {
        return true;
    }

    @Override
    public void start() {
        processes.forEach(PeerProcess::start);
    }

    @Override
    public void kill() {
        processes.get(0).kill();
        processes.get(0).startAgain();
    }

    @Override
    public double cpuSeconds() {
        return processes.stream().mapToDouble(PeerProcess::cpuSeconds).sum();
    }

    @Override
    public void stop() {
        processes.forEach(PeerProcess::kill);
    }
}
