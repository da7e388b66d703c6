package io.shopstream.query.changes;

/** One client's place in the topic. It sends each change once and in order, whoever hands them in, and never waits. */
final class ChangeStream {

    private final ChangeFilter filter;
    private final StreamClient client;
    private TopicPosition position;

    /** A stream that takes what stands at or behind the position. */
    ChangeStream(ChangeFilter filter, StreamClient client, TopicPosition position) {
        this.filter = filter;
        this.client = client;
        this.position = position;
    }

    /** Sends a change unless the client has it or does not want it. */
    synchronized void take(OutgoingChange outgoing) {
        CommittedChange change = outgoing.committed();
        if (change.offset() < position.of(change.partition())) {
            return;
        }
        position = position.after(change.partition(), change.offset());
        if (filter.takes(change.change())) {
            send(new StreamEvent(
                    position.text(), ChangeEvent.name(change.change().kind()), outgoing.text()));
        }
    }

    /** Everything before this place was handed in. */
    synchronized void reached(TopicPosition place) {
        position = position.max(place);
    }

    /** Says that changes are lost, and where the stream goes on. */
    synchronized void gap(TopicPosition place) {
        position = place;
        send(StreamEvent.gap(place));
    }

    /** Shows the client that the stream lives, and where it is, though it may not have wanted a change for days. */
    synchronized void alive() {
        send(StreamEvent.alive(position));
    }

    StreamClient client() {
        return client;
    }

    private void send(StreamEvent event) {
        if (!client.offer(event)) {
            client.cut();
        }
    }
}
