package io.shopstream.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.action.DocWriteRequest;
import org.opensearch.action.bulk.BulkItemResponse;

/**
 * Finds the request that an answer belongs to. Answers come in the order of the requests, until the client has sent some
 * of them again: then their places say nothing, and they are matched by id, those of one id in the order of their requests.
 */
final class BulkAnswers {

    private final Map<String, Deque<DocWriteRequest<?>>> unanswered = new HashMap<>();

    BulkAnswers(List<DocWriteRequest<?>> requests) {
        requests.forEach(request -> unanswered
                .computeIfAbsent(request.id(), id -> new ArrayDeque<>())
                .add(request));
    }

    /**
     * The request of an answer; each request is found once.
     *
     * @throws IllegalStateException when the bulk held no such document
     */
    DocWriteRequest<?> requestOf(BulkItemResponse answer) {
        Deque<DocWriteRequest<?>> requests = unanswered.get(answer.getId());
        if (requests == null || requests.isEmpty()) {
            throw new IllegalStateException("OpenSearch answered for '" + answer.getId() + "', which was not asked.");
        }
        return requests.remove();
    }
}
