package io.shopstream.query.http;

import io.shopstream.query.changes.StreamEvent;

/** The text of server-sent events. The data are JSON, which holds no line break. */
final class ServerSentEvents {

    static final String TYPE = "text/event-stream";

    private ServerSentEvents() {}

    /** An event, or for a sign of life a comment and the place: an id without data moves the client and calls nobody. */
    static String text(StreamEvent event) {
        return event.name() == null
                ? ": alive\nid: " + event.id() + "\n\n"
                : "id: " + event.id() + "\nevent: " + event.name() + "\ndata: " + event.data() + "\n\n";
    }
}
