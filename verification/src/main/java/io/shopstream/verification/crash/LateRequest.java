package io.shopstream.verification.crash;

import io.shopstream.standalone.server.FlinkCluster;
import io.shopstream.verification.network.TcpProxy;
import io.shopstream.verification.network.Weather;
import io.shopstream.verification.stack.OneMachineStack;
import io.shopstream.verification.stack.Processes;
import io.shopstream.verification.stack.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A bulk request that the network delivers long after its sender died: meanwhile the restarted job has written the same
 * products anew, and newer. What it says must not come back.
 */
final class LateRequest {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration REST_OF_IT = Duration.ofSeconds(1);

    private final OneMachineStack stack;
    private final TcpProxy opensearch;

    LateRequest(OneMachineStack stack, TcpProxy opensearch) {
        this.stack = stack;
        this.opensearch = opensearch;
    }

    /**
     * Holds a request back and kills its sender; the job's next requests pass. Returns the bytes held.
     *
     * @throws IllegalStateException when the job sent none
     */
    long hold() throws InterruptedException {
        opensearch.set(Weather.holding());
        if (!Waiting.until(LIMIT, () -> opensearch.heldBytes() > 0)) {
            throw new IllegalStateException("The index job sent no request within " + LIMIT + " to be held back.");
        }
        TimeUnit.MILLISECONDS.sleep(REST_OF_IT.toMillis());
        Processes.kill(List.of(stack.server(FlinkCluster.TASK_MANAGER).pid()));
        opensearch.set(Weather.fair());
        return opensearch.heldBytes();
    }

    /**
     * Lets the network deliver it.
     *
     * @throws IllegalStateException when OpenSearch does not take it for what it was, requests of whole documents
     */
    void deliver() throws IOException {
        for (String statusLine : opensearch.release()) {
            if (!statusLine.contains(" 200 ")) {
                throw new IllegalStateException("OpenSearch answers what was held back with " + statusLine
                        + ": expected 200, with a conflict for each document.");
            }
        }
    }
}
