package io.shopstream.operations.audit;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.index.ProductIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.Time;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.get.GetResult;
import org.opensearch.client.opensearch.core.search.Hit;

/**
 * The index behind the alias that programs use. Writes are guarded: a document that is newer than what is written stays.
 * One of the same version gives way, as its content may be what is to be mended.
 */
public final class SearchIndex {

    private static final String HASH = "content_hash";
    private static final Time SCROLL_LIFE = Time.of(time -> time.time("2m"));

    private final OpenSearchClient client;

    public SearchIndex(OpenSearchClient client) {
        this.client = client;
    }

    /** Hands on all documents as they are in this moment, page by page; only what is compared leaves the server. */
    void scan(int page, Consumer<List<StoredVersion>> documents) {
        try {
            client.indices().refresh(request -> request.index(ProductIndex.ALIAS));
            SearchResponse<Void> found = client.search(
                    request -> request.index(ProductIndex.ALIAS)
                            .scroll(SCROLL_LIFE)
                            .size(page)
                            .version(true)
                            .source(source -> source.fetch(false))
                            .docvalueFields(field -> field.field(HASH))
                            .sort(by -> by.doc(inOrder -> inOrder.order(SortOrder.Asc))),
                    Void.class);
            while (!found.hits().hits().isEmpty()) {
                documents.accept(
                        found.hits().hits().stream().map(SearchIndex::version).toList());
                String next = Objects.requireNonNull(found.scrollId(), "the scroll's id");
                found = client.scroll(scroll -> scroll.scrollId(next).scroll(SCROLL_LIFE), Void.class);
            }
            String last = found.scrollId();
            if (last != null) {
                client.clearScroll(scroll -> scroll.scrollId(last));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch does not answer.", e);
        }
    }

    /** The documents of these keys as they are now, whether a search finds them yet or not. */
    Map<String, StoredVersion> versions(Collection<String> keys) {
        try {
            Map<String, StoredVersion> found = new HashMap<>();
            client.mget(
                            request -> request.index(ProductIndex.ALIAS)
                                    .ids(List.copyOf(keys))
                                    .sourceIncludes(HASH),
                            HashedSource.class)
                    .docs()
                    .forEach(document -> {
                        GetResult<HashedSource> result = document.result();
                        if (result.found()) {
                            found.put(result.id(), version(result));
                        }
                    });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch does not answer.", e);
        }
    }

    /** Writes documents under their versions, and deletes under the versions given. */
    WriteResult write(List<ProductDocument> documents, Map<String, Long> deletions) {
        List<BulkOperation> operations = new ArrayList<>();
        documents.forEach(document -> operations.add(indexing(document)));
        deletions.forEach((key, version) -> operations.add(deletion(key, version)));
        if (operations.isEmpty()) {
            return WriteResult.NONE;
        }
        try {
            BulkResponse response =
                    client.bulk(request -> request.index(ProductIndex.ALIAS).operations(operations));
            return WriteResult.of(response.items());
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch does not answer.", e);
        }
    }

    private static BulkOperation indexing(ProductDocument document) {
        return BulkOperation.of(operation -> operation.index(write -> write.id(document.key())
                .version(document.version())
                .versionType(VersionType.ExternalGte)
                .requireAlias(true)
                .document(document)));
    }

    private static BulkOperation deletion(String key, long version) {
        return BulkOperation.of(operation ->
                operation.delete(write -> write.id(key).version(version).versionType(VersionType.ExternalGte)));
    }

    private static StoredVersion version(Hit<Void> hit) {
        JsonData hashes = hit.fields().get(HASH);
        String hash = hashes == null ? "" : hashes.toJson().asJsonArray().getString(0);
        return new StoredVersion(required(hit.id()), required(hit.version()), hash, false);
    }

    private static StoredVersion version(GetResult<HashedSource> result) {
        HashedSource source = result.source();
        String hash = source == null || source.contentHash() == null ? "" : source.contentHash();
        return new StoredVersion(result.id(), required(result.version()), hash, false);
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "OpenSearch left out a document's id or version.");
    }
}
