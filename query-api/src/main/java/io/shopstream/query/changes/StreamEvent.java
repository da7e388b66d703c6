package io.shopstream.query.changes;

import io.shopstream.query.json.QueryJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event for one client.
 *
 * @param id where the client is after it; what it sends to go on from there
 * @param name of the kind of event; null for a sign of life, which carries nothing but the place
 * @param data JSON without line breaks; empty for a sign of life
 */
public record StreamEvent(String id, @Nullable String name, String data) {

    private static final String LOST = QueryJson.text(
            Map.of("detail", "Some changes since Last-Event-ID are no longer kept: look products up anew."));

    static StreamEvent alive(TopicPosition position) {
        return new StreamEvent(position.text(), null, "");
    }

    static StreamEvent gap(TopicPosition position) {
        return new StreamEvent(position.text(), "gap", LOST);
    }
}
