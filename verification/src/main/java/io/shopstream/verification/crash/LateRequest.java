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

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration REST_OF_IT = Duration.ofSeconds(1);

    private final OneMachineStack stack;
    private final TcpProxy opensearch;

    LateRequest(OneMachineStack stack, TcpProxy opensearch) {
        this.stack = stack;
        this.opensearch = opensearch;
    }

    /** Holds a request back and kills its sender; the job's next requests pass. Returns the bytes held. */
    long hold() throws InterruptedException {
        opensearch.set(Weather.holding());
        boolean unused = Waiting.until(LIMIT, () -> opensearch.heldBytes() > 0);
        TimeUnit.MILLISECONDS.sleep(REST_OF_IT.toMillis());
        Processes.kill(List.of(stack.server(FlinkCluster.TASK_MANAGER).pid()));
        opensearch.set(Weather.fair());
        return opensearch.heldBytes();
    }

    /** Lets the network deliver it. */
    void deliver() throws IOException {
        opensearch.release();
    }
}
