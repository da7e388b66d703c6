package org.apache.flink.connector.opensearch.sink;

import java.io.Serializable;
import org.apache.flink.metrics.MetricGroup;

/**
 * Both ends of a writer's talk with OpenSearch: makes requests of elements, and inspects what became of them. One object
 * serves one writer, so that the second end may remember what the first sent.
 *
 * @param <T> the elements
 */
public interface BulkExchange<T> extends OpensearchEmitter<T>, BulkResponseInspector {

    /** Makes the exchange of a writer, in its task, with the writer's metrics. */
    @FunctionalInterface
    interface Factory<T> extends Serializable {
        BulkExchange<T> create(MetricGroup metrics);
    }
}
