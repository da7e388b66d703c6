package io.shopstream.query.changes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client that takes everything, or nothing more once it is full. */
final class InMemoryClient implements StreamClient {

    final List<StreamEvent> events = new CopyOnWriteArrayList<>();
    volatile boolean full;
    volatile boolean ended;
    volatile boolean cut;

    @Override
    public boolean offer(StreamEvent event) {
        if (!full) {
            events.add(event);
        }
        return !full;
    }

    @Override
    public boolean awaitRoom(Duration wait) {
        return !full;
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public void cut() {
        cut = true;
    }

    @Override
    public boolean gone() {
        return ended || cut;
    }

    /** Names and versions of the events, without signs of life. */
    List<String> told() {
        return events.stream()
                .filter(event -> event.name() != null)
                .map(event -> event.name() + event.data().replaceAll(".*\"version\":(\\d+),\"changedAt.*", " $1"))
                .toList();
    }

    String lastId() {
        return events.get(events.size() - 1).id();
    }
}
