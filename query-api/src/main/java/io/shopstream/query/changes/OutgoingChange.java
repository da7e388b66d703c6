package io.shopstream.query.changes;

import io.shopstream.query.json.QueryJson;
import org.jspecify.annotations.Nullable;

/** A change on its way to clients; its text is made for the first that wants it, and once. For one thread. */
final class OutgoingChange {

    private final CommittedChange committed;
    private @Nullable String text;

    OutgoingChange(CommittedChange committed) {
        this.committed = committed;
    }

    CommittedChange committed() {
        return committed;
    }

    String text() {
        if (text == null) {
            text = QueryJson.text(ChangeEvent.of(committed.change()));
        }
        return text;
    }
}
