package io.shopstream.operations.letters;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** What was refused, counted by stage and rule, with the newest of them. */
public final class Listing {

    private final Map<String, Count> counts = new TreeMap<>();
    private final PriorityQueue<Line> newest = new PriorityQueue<>(Comparator.comparing(Line::refusedAt));
    private final int lines;

    /**
     * Begins a listing.
     *
     * @param lines how many of the newest are kept
     */
    public Listing(int lines) {
        this.lines = lines;
    }

    public void add(Letter letter, boolean replayed) {
        count(letter.stage() + "/" + letter.rule(), replayed);
        keep(new Line(
                letter.id().toString(),
                letter.refusedAt(),
                letter.stage() + "/" + letter.rule(),
                letter.source(),
                letter.subject(),
                letter.reason(),
                replayed,
                letter.attempt()));
    }

    public void add(RefusedRow row) {
        String rule = LetterFilter.REFUSED_ROWS + "/" + row.rule();
        count(rule, false);
        keep(new Line(row.id(), row.refusedAt(), rule, "rejected_rows", row.productKey(), row.reason(), false, 0));
    }

    /** By {@code stage/rule}. */
    public Map<String, Count> counts() {
        return counts;
    }

    /** The newest first. */
    public List<Line> newest() {
        return newest.stream()
                .sorted(Comparator.comparing(Line::refusedAt).reversed())
                .toList();
    }

    private void count(String rule, boolean replayed) {
        counts.merge(rule, new Count(1, replayed ? 1 : 0), Count::plus);
    }

    private void keep(Line line) {
        newest.add(line);
        if (newest.size() > lines) {
            newest.remove();
        }
    }

    /** How many were refused, and how many of them have been replayed. */
    public record Count(long refused, long replayed) {

        private Count plus(Count other) {
            return new Count(refused + other.refused, replayed + other.replayed);
        }
    }

    /**
     * One letter or row.
     *
     * @param source topic, partition and offset of the record
     * @param subject the page's address or the product's key
     * @param attempt how often its record had been replayed before
     */
    public record Line(
            String id,
            Instant refusedAt,
            String rule,
            String source,
            String subject,
            String reason,
            boolean replayed,
            int attempt) {}
}
