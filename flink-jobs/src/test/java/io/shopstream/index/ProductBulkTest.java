package io.shopstream.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.RecordedMetrics;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.change.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.connector.opensearch.sink.RequestIndexer;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.opensearch.OpenSearchStatusException;
import org.opensearch.action.DocWriteRequest;
import org.opensearch.action.bulk.BulkItemResponse;
import org.opensearch.action.bulk.BulkItemResponse.Failure;
import org.opensearch.action.bulk.BulkRequest;
import org.opensearch.action.bulk.BulkResponse;
import org.opensearch.action.delete.DeleteRequest;
import org.opensearch.action.index.IndexRequest;
import org.opensearch.action.index.IndexResponse;
import org.opensearch.action.update.UpdateRequest;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.core.rest.RestStatus;

class ProductBulkTest {

    private static final String CHANGE = "{\"the\":\"change\"}";

    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

    private final RecordedMetrics metrics = new RecordedMetrics();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final ProductBulk bulk = new ProductBulk(
            SearchIndex.LIVE,
            new DeadLetterProducer(producer),
            metrics,
            Clock.fixed(AT.plusSeconds(3), ZoneOffset.UTC));
    private final Requests requests = new Requests();

    @Test
    void newerDocumentThatIsThereAlreadyIsSuccess() {
        emit("a", 1);

        bulk.inspect(requests.request, answer(failed("a", RestStatus.CONFLICT)));

        assertThat(producer.history()).isEmpty();
    }

    @Test
    void refusedDocumentIsADeadLetterWithItsChange() {
        emit("a", 1);
        emit("b", 2);

        // After a retry the answers no longer stand at their requests' places.
        bulk.inspect(requests.request, answer(failed("b", RestStatus.BAD_REQUEST), failed("a", RestStatus.CONFLICT)));

        assertThat(producer.history()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(CHANGE.getBytes(StandardCharsets.UTF_8));
            assertThat(letter.headers().lastHeader(DeadLetter.OFFSET).value())
                    .isEqualTo("2".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void twoChangesOfAProductInOneBulkAreTwoDeadLetters() {
        emit("a", 1);
        emit("a", 2);

        bulk.inspect(
                requests.request, answer(failed("a", RestStatus.BAD_REQUEST), failed("a", RestStatus.BAD_REQUEST)));

        assertThat(producer.history())
                .extracting(letter -> new String(
                        letter.headers().lastHeader(DeadLetter.OFFSET).value(), StandardCharsets.UTF_8))
                .containsExactly("1", "2");
    }

    @Test
    void whatMayPassFailsTheJobAfterTheDeadLettersAreSent() {
        emit("a", 1);
        emit("b", 2);

        assertThatThrownBy(() -> bulk.inspect(
                        requests.request,
                        answer(failed("a", RestStatus.BAD_REQUEST), failed("b", RestStatus.TOO_MANY_REQUESTS))))
                .isInstanceOf(FlinkRuntimeException.class)
                .hasMessageContaining("1 documents")
                .hasMessageContaining("TOO_MANY_REQUESTS");
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void timeFromThePageAndFromTheChangeIsMeasured() {
        emit("a", 1);
        emit("b", 2);

        bulk.inspect(requests.request, answer(taken("a"), failed("b", RestStatus.CONFLICT)));

        assertThat(metrics.values("fetchToIndexedMillis")).containsExactly(3_000);
        assertThat(metrics.values("changeToIndexedMillis")).containsExactly(2_000);
        assertThat(metrics.count("lateChanges")).isZero();
    }

    @Test
    void latePageIsCountedApart() {
        emit("a", 1, AT.minus(SearchLatency.LATE));

        bulk.inspect(requests.request, answer(taken("a")));

        assertThat(metrics.values("fetchToIndexedMillis")).isEmpty();
        assertThat(metrics.values("changeToIndexedMillis")).containsExactly(2_000);
        assertThat(metrics.count("lateChanges")).isEqualTo(1);
    }

    @Test
    void refusedDocumentsAreCountedByRule() {
        emit("a", 1);

        bulk.inspect(requests.request, answer(failed("a", RestStatus.BAD_REQUEST)));

        assertThat(metrics.count("rule=refused-by-index.rejected")).isEqualTo(1);
    }

    private void emit(String key, long version) {
        emit(key, version, AT);
    }

    private void emit(String key, long version, Instant observedAt) {
        SourceRecord record = SourceRecord.read(
                "product-changes",
                0,
                version,
                AT.plusSeconds(1),
                null,
                CHANGE.getBytes(StandardCharsets.UTF_8),
                List.of());
        bulk.emit(
                new IndexAction(record, key, version, observedAt, "{}".getBytes(StandardCharsets.UTF_8)),
                null,
                requests);
    }

    private static BulkResponse answer(BulkItemResponse... items) {
        return new BulkResponse(items, 1);
    }

    private static BulkItemResponse taken(String id) {
        ShardId shard = new ShardId("products", "uuid", 0);
        return new BulkItemResponse(0, DocWriteRequest.OpType.INDEX, new IndexResponse(shard, id, 1, 1, 1, true));
    }

    private static BulkItemResponse failed(String id, RestStatus status) {
        return new BulkItemResponse(
                0,
                DocWriteRequest.OpType.INDEX,
                new Failure("products", id, new OpenSearchStatusException("no", status)));
    }

    /** Collects what is emitted into one bulk. */
    private static final class Requests implements RequestIndexer {
        private final BulkRequest request = new BulkRequest();

        @Override
        public void add(DeleteRequest... deletes) {
            for (DeleteRequest delete : deletes) {
                request.add(delete);
            }
        }

        @Override
        public void add(IndexRequest... documents) {
            for (IndexRequest document : documents) {
                request.add(document);
            }
        }

        @Override
        public void add(UpdateRequest... updates) {
            throw new AssertionError("The index is never updated in part.");
        }
    }
}
