package io.shopstream.query.changes;

import io.shopstream.model.change.ProductChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A topic of three partitions whose oldest records can be dropped, and that can be away. */
public final class InMemoryTopic implements ChangeTopic {

    private static final int PARTITIONS = 3;

    private final List<List<ProductChange>> partitions = IntStream.range(0, PARTITIONS)
            .<List<ProductChange>>mapToObj(number -> new ArrayList<>())
            .toList();
    private final long[] oldest = new long[PARTITIONS];
    private boolean away;

    /** Appends a change to the partition of its key. */
    public synchronized void publish(ProductChange change) {
        partitions.get(partition(change.productKey())).add(change);
        notifyAll();
    }

    public static int partition(String key) {
        return Math.floorMod(key.hashCode(), PARTITIONS);
    }

    /** Drops all records that it holds. */
    public synchronized void dropAll() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            oldest[partition] = partitions.get(partition).size();
        }
    }

    public synchronized void away(boolean now) {
        away = now;
        notifyAll();
    }

    @Override
    public synchronized ChangeCursor atEnd() {
        requireThere();
        return new Cursor(partitions.stream().mapToLong(List::size).toArray(), false);
    }

    @Override
    public synchronized ChangeCursor from(TopicPosition position) {
        requireThere();
        boolean missed = false;
        long[] next = new long[PARTITIONS];
        for (int partition = 0; partition < PARTITIONS; partition++) {
            missed |= position.of(partition) < oldest[partition];
            next[partition] = Math.max(position.of(partition), oldest[partition]);
        }
        return new Cursor(next, missed);
    }

    private void requireThere() {
        if (away) {
            throw new ChangesUnavailableException("The topic is away.", null);
        }
    }

    private final class Cursor implements ChangeCursor {

        private final long[] next;
        private final boolean missedSome;

        Cursor(long[] next, boolean missedSome) {
            this.next = next;
            this.missedSome = missedSome;
        }

        @Override
        public List<CommittedChange> read(Duration wait) {
            synchronized (InMemoryTopic.this) {
                List<CommittedChange> changes = taken();
                if (changes.isEmpty()) {
                    waitAtMost(wait);
                    changes = taken();
                }
                return changes;
            }
        }

        private List<CommittedChange> taken() {
            requireThere();
            List<CommittedChange> changes = new ArrayList<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                List<ProductChange> all = partitions.get(partition);
                while (next[partition] < all.size()) {
                    changes.add(new CommittedChange(partition, next[partition], all.get((int) next[partition])));
                    next[partition]++;
                }
            }
            return changes;
        }

        private void waitAtMost(Duration wait) {
            try {
                InMemoryTopic.this.wait(wait.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ChangesUnavailableException("Interrupted.", e);
            }
        }

        @Override
        public TopicPosition position() {
            return new TopicPosition(List.of(next[0], next[1], next[2]));
        }

        @Override
        public boolean missedSome() {
            return missedSome;
        }

        @Override
        public boolean answers() {
            return !away;
        }

        @Override
        public void close() {}
    }
}
