package io.shopstream.verification.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Records whose outcome is known before the first of them is sent: pages in several forms, currencies and shops, seen
 * again and again, changed, out of order, twice, by clocks that run behind or ahead; listings, edits and poison. The same
 * seed and size give the same records, fetched in the course of the day before.
 */
public final class Workload {

    private final long seed;
    private final List<Input> inputs;
    private final Expected expected;

    private Workload(long seed, List<Input> inputs) {
        this.seed = seed;
        this.inputs = inputs;
        this.expected = Oracle.of(inputs);
    }

    public static Workload seeded(long seed, WorkloadSize size) {
        Instant today = Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS);
        return seeded(seed, size, today.minus(Duration.ofDays(1)));
    }

    /**
     * A workload of another day.
     *
     * @param day when the first page was fetched; at least a day ago when the workload is sent
     */
    public static Workload seeded(long seed, WorkloadSize size, Instant day) {
        return new Workload(seed, Plan.of(seed, size, day));
    }

    /** How many records are to be sent. */
    public int size() {
        return inputs.size();
    }

    public Expected expected() {
        return expected;
    }

    /**
     * Writes what is expected, one JSON object a line.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void writeExpected(Path file) {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            line(lines, "workload", Map.of("seed", seed, "records", inputs.size()));
            expected.products().values().forEach(product -> line(lines, "product", product));
            expected.changes()
                    .forEach((key, changes) -> line(lines, "changes", Map.of("key", key, "changes", changes)));
            expected.prices().forEach(price -> line(lines, "price", price));
            expected.letters().forEach(letter -> line(lines, "letter", letter));
            expected.sellers().forEach(seller -> line(lines, "seller", seller));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ".", e);
        }
    }

    /** In the order of sending. */
    List<Input> inputs() {
        return inputs;
    }

    private static void line(BufferedWriter lines, String what, Object value) {
        try {
            lines.write(Json.text(Map.of(what, value)));
            lines.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a line of what is expected.", e);
        }
    }
}
