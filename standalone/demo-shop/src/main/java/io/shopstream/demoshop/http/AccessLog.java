package io.shopstream.demoshop.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests, oldest first; the oldest give way so that a long crawl cannot fill the memory. */
public final class AccessLog {

    private static final int CAPACITY = 20_000;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /**
     * One request.
     *
     * @param path with the query, as it was asked for
     * @param timeMillis when the answer was written, since the epoch
     * @param userAgent empty where the client named none
     */
    public record Entry(String method, String path, long timeMillis, String userAgent, int status) {}

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized void add(Entry entry) {
        if (entries.size() == CAPACITY) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }
}
