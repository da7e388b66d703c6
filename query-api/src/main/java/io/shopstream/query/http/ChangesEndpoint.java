package io.shopstream.query.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.shopstream.query.changes.ChangeFilter;
import io.shopstream.query.changes.ChangeStreams;
import io.shopstream.query.changes.TopicPosition;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers {@code GET /v1/changes} with a stream that ends when the client or the server goes. */
final class ChangesEndpoint {

    private final Optional<ChangeStreams> streams;
    private final int bufferBytes;

    /**
     * An endpoint.
     *
     * @param streams empty where there are to be none
     * @param bufferBytes what may wait for one client
     */
    ChangesEndpoint(Optional<ChangeStreams> streams, int bufferBytes) {
        this.streams = streams;
        this.bufferBytes = bufferBytes;
    }

    List<Route> routes() {
        return List.of(Route.stream("/changes", ChangeParameters.NAMES, this::stream));
    }

    private void stream(Context context) {
        ChangeStreams open = streams.orElseThrow(() -> new RefusedException(
                ProblemType.FEATURE_OFF, "Changes are not streamed here: CHANGES_MAX_STREAMS is 0."));
        ChangeFilter filter = ChangeParameters.read(context.queryParamMap());
        Optional<TopicPosition> after = ChangeParameters.place(context.header("Last-Event-ID"));
        if (context.method().equals(HandlerType.HEAD)) {
            head(context);
        } else {
            context.future(() -> opened(context, open, filter, after));
        }
    }

    private CompletableFuture<Void> opened(
            Context context, ChangeStreams open, ChangeFilter filter, Optional<TopicPosition> after) {
        EventStream stream = EventStream.of(context, bufferBytes);
        open.open(filter, after, stream);
        head(context);
        return stream.start();
    }

    /** Proxies are asked not to hold events back. */
    private static void head(Context context) {
        context.contentType(ServerSentEvents.TYPE)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no");
    }
}
