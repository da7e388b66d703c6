package io.shopstream.query.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in the topic: for each partition, by its number, the offset of the next record to read. A partition that is
 * not among them was added later and is read from its beginning.
 */
public record TopicPosition(List<Long> next) {

    private static final int BASE = 36;

    /** Offsets below 2^60, of at most 1,000 partitions. */
    private static final Pattern TEXT = Pattern.compile("[0-9a-z]{1,12}(\\.[0-9a-z]{1,12}){0,999}");

    public TopicPosition {
        next = List.copyOf(next);
    }

    /** Reads {@link #text}; empty where it is none. */
    public static Optional<TopicPosition> parse(String text) {
        return TEXT.matcher(text).matches()
                ? Optional.of(new TopicPosition(Stream.of(text.split("\\.", -1))
                        .map(offset -> Long.parseLong(offset, BASE))
                        .toList()))
                : Optional.empty();
    }

    /** A short form that clients hand back as it is. */
    public String text() {
        return next.stream().map(offset -> Long.toString(offset, BASE)).collect(Collectors.joining("."));
    }

    public long of(int partition) {
        return partition < next.size() ? next.get(partition) : 0;
    }

    /** The place just behind a record. */
    public TopicPosition after(int partition, long offset) {
        List<Long> moved = new ArrayList<>(next);
        while (moved.size() <= partition) {
            moved.add(0L);
        }
        moved.set(partition, offset + 1);
        return new TopicPosition(moved);
    }

    /** Whether everything before the other place lies before this one too. */
    public boolean reaches(TopicPosition other) {
        for (int partition = 0; partition < other.next.size(); partition++) {
            if (of(partition) < other.of(partition)) {
                return false;
            }
        }
        return true;
    }

    /** The further of both places in each partition. */
    public TopicPosition max(TopicPosition other) {
        List<Long> further = new ArrayList<>();
        for (int partition = 0; partition < Math.max(next.size(), other.next.size()); partition++) {
            further.add(Math.max(of(partition), other.of(partition)));
        }
        return new TopicPosition(further);
    }
}
