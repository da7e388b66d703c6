package io.shopstream.verification.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** When each page in the topic was observed: the earlier of its fetch and its append. */
final class PagesRead {

    private final Map<String, Instant> observedAt = new HashMap<>();

    void add(ConsumerRecord<byte[], byte[]> page) {
        Instant appendedAt = Instant.ofEpochMilli(page.timestamp());
        observedAt.putIfAbsent(Headers.text(page, "ce_id"), earlier(Headers.text(page, "ce_time"), appendedAt));
    }

    boolean holds(String id) {
        return observedAt.containsKey(id);
    }

    /** Null where the topic does not hold the page. */
    @Nullable
    Instant observedAt(String id) {
        return observedAt.get(id);
    }

    private static Instant earlier(String claimed, Instant appendedAt) {
        try {
            Instant fetchedAt = Instant.parse(claimed);
            return fetchedAt.isBefore(appendedAt) ? fetchedAt : appendedAt;
        } catch (DateTimeException poison) {
            return appendedAt;
        }
    }
}
