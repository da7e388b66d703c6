package io.shopstream.benchmark.peer;

import io.shopstream.model.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs a peer: {@code KIND KAFKA TOPIC GROUP POSTGRES OPENSEARCH}. Says {@link #READY}; ends when its standard input does. */
public final class PeerMain {

    /** The line that tells that all of its consumers read. */
    public static final String READY = "ready";

    private PeerMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> all = List.of(arguments);
        List<Runnable> consumers = consumers(PeerKind.valueOf(all.get(0)), PeerServers.of(all.subList(1, all.size())));
        for (Runnable consumer : consumers) {
            Thread thread = new Thread(consumer);
            // A peer that fails must not look as if it were slow.
            thread.setUncaughtExceptionHandler((failed, cause) -> {
                cause.printStackTrace(System.err);
                Runtime.getRuntime().halt(1);
            });
            thread.start();
        }
        while (System.in.read() >= 0) {
            // Nothing is told to a peer but its end.
        }
        Runtime.getRuntime().halt(0);
    }

    private static List<Runnable> consumers(PeerKind kind, PeerServers servers) {
        return switch (kind) {
            case REFERENCE_POSTGRES -> List.of(new StatementPerRecord(servers, false, ready(1)));
            case REFERENCE_POSTGRES_WITH_LOG -> List.of(new StatementPerRecord(servers, true, ready(1)));
            case REFERENCE_OPENSEARCH -> List.of(new RequestPerRecord(servers, ready(1)));
            case HAND_WRITTEN -> handWritten(servers);
        };
    }

    /** One a partition: more would idle, fewer would wait for the stores with a processor free. */
    private static List<Runnable> handWritten(PeerServers servers) {
        Runnable ready = ready(Topics.PARTITIONS);
        List<Runnable> consumers = new ArrayList<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            consumers.add(new HandWrittenConsumer(servers, ready));
        }
        return consumers;
    }

    /** Each consumer runs it once it has its partitions; the last one says it. */
    private static Runnable ready(int consumers) {
        CountDownLatch waiting = new CountDownLatch(consumers);
        return () -> {
            synchronized (waiting) {
                waiting.countDown();
                if (waiting.getCount() == 0) {
                    System.out.println(READY);
                }
            }
        };
    }
}
