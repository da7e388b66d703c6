package io.shopstream.index;

import io.shopstream.ingest.source.RecordRule;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.RuleCounters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.connector.opensearch.sink.BulkExchange;
import org.apache.flink.connector.opensearch.sink.RequestIndexer;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.util.FlinkRuntimeException;
import org.opensearch.action.DocWriteRequest;
import org.opensearch.action.bulk.BulkItemResponse;
import org.opensearch.action.bulk.BulkRequest;
import org.opensearch.action.bulk.BulkResponse;
import org.opensearch.action.delete.DeleteRequest;
import org.opensearch.action.index.IndexRequest;
import org.opensearch.common.xcontent.XContentType;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.index.VersionType;

/**
 * Writes documents under external versions. Guarantee: effectively once. An equal or newer version in the index (409) is
 * success; a document that the index refuses (400) is a dead letter, sent before its bulk counts as done; what may pass
 * (429, 5xx) fails the job, which restarts and sends it again.
 */
final class ProductBulk implements BulkExchange<IndexAction> {

    private static final String RULE = RecordRule.REFUSED_BY_INDEX.ruleName();

    private final SearchIndex index;
    private final DeadLetterProducer deadLetters;
    private final RuleCounters rejected;
    private final SearchLatency latency;
    private final Map<DocWriteRequest<?>, IndexAction> inFlight = Collections.synchronizedMap(new IdentityHashMap<>());

    ProductBulk(SearchIndex index, DeadLetterProducer deadLetters, MetricGroup metrics, Clock clock) {
        this.index = index;
        this.deadLetters = deadLetters;
        this.rejected = new RuleCounters(metrics, "rejected");
        this.latency = new SearchLatency(metrics, clock);
    }

    @Override
    public void emit(IndexAction action, SinkWriter.Context context, RequestIndexer requests) {
        if (action.document() == null) {
            DeleteRequest delete = new DeleteRequest(index.name(), action.productKey())
                    .version(action.version())
                    .versionType(VersionType.EXTERNAL);
            inFlight.put(delete, action);
            requests.add(delete);
        } else {
            IndexRequest document = new IndexRequest(index.name())
                    .id(action.productKey())
                    .source(action.document(), XContentType.JSON)
                    .setRequireAlias(index.alias())
                    .version(action.version())
                    .versionType(VersionType.EXTERNAL);
            inFlight.put(document, action);
            requests.add(document);
        }
    }

    @Override
    public void inspect(BulkRequest request, BulkResponse response) {
        List<Rejection> refused = new ArrayList<>();
        List<String> passing = new ArrayList<>();
        BulkAnswers answers = new BulkAnswers(request.requests());
        for (BulkItemResponse item : response) {
            IndexAction action = Objects.requireNonNull(inFlight.get(answers.requestOf(item)), "action");
            if (!item.isFailed()) {
                latency.indexed(action);
            } else if (item.getFailure().getStatus() == RestStatus.BAD_REQUEST) {
                rejected.count(RULE);
                refused.add(new Rejection(action.record(), index.stage(), RULE, item.getFailureMessage()));
            } else if (item.getFailure().getStatus() != RestStatus.CONFLICT) {
                passing.add(item.getId() + ": " + item.getFailure().getStatus() + " " + item.getFailureMessage());
            }
        }
        request.requests().forEach(inFlight::remove);
        deadLetters.send(refused);
        if (!passing.isEmpty()) {
            throw new FlinkRuntimeException("OpenSearch did not take " + passing.size()
                    + " documents; the job restarts and sends them again. The first: " + passing.get(0));
        }
    }

    @Override
    public void close() {
        deadLetters.close();
    }
}
