package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.query.json.QueryJson;
import java.nio.charset.StandardCharsets;

/** Sends a value as JSON. A client may keep it, but asks each time whether it is still the same. */
final class JsonAnswer {

    private JsonAnswer() {}

    static void send(Context context, Object value) {
        send(context, QueryJson.text(value).getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /** Sends a content with its entity tag, or 304 where the client has it. */
    static void send(Context context, byte[] content, String type) {
        send(context, content, type, EntityTag.of(content));
    }

    static void send(Context context, byte[] content, String type, EntityTag tag) {
        context.header("ETag", tag.text()).header("Cache-Control", "no-cache");
        if (tag.isAmong(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.result(content).contentType(type);
        }
    }
}
