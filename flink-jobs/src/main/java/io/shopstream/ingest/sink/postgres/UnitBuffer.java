package io.shopstream.ingest.sink.postgres;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Gathers encoded units until they are cut into a committable, sorted by key: transactions of several subtasks then take
 * their row locks in one order.
 *
 * <p>A unit is its key, its number of rows, and the rows; a row is its table's index (2 bytes), its number of values (2
 * bytes) and the values. Texts are their length in UTF-8 bytes (4 bytes, -1 for null) and those bytes.
 */
final class UnitBuffer implements RowAppender {

    private static final int NULL = -1;

    private final List<TableWrite> tables;
    private final DataOutputSerializer encoded = new DataOutputSerializer(1 << 16);
    private final List<Slice> units = new ArrayList<>();
    private int rows;
    private int rowsOfUnit;

    UnitBuffer(List<TableWrite> tables) {
        this.tables = tables;
    }

    /** Encodes an element; one without rows leaves nothing behind. */
    <T> void add(T element, RowEncoder<T> encoder) throws IOException {
        int start = encoded.length();
        String key = encoder.key(element);
        writeText(key);
        int rowCount = encoded.length();
        encoded.writeInt(0);
        rowsOfUnit = 0;
        encoder.encode(element, this);
        if (rowsOfUnit == 0) {
            encoded.setPosition(start);
            return;
        }
        encoded.writeIntUnsafe(rowsOfUnit, rowCount);
        units.add(new Slice(key, start, encoded.length() - start));
        rows += rowsOfUnit;
    }

    @Override
    public void add(int table, @Nullable String... values) {
        TableWrite target = tables.get(table);
        if (values.length != target.columns().size()) {
            throw new IllegalArgumentException("A row for " + target.name() + " has " + values.length
                    + " values: expected " + target.columns().size() + ", one per column.");
        }
        try {
            encoded.writeShort(table);
            encoded.writeShort(values.length);
            for (String value : values) {
                writeText(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No room for a row of " + target.name() + ".", e);
        }
        rowsOfUnit++;
    }

    int bytes() {
        return encoded.length();
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    /** Hands the units over under a fresh id, and starts anew. */
    CommittableRows cut() throws IOException {
        // Stable: two units of one key keep the order in which they came.
        units.sort(Comparator.comparing(Slice::key));
        CommittableRows committable = new CommittableRows(UUID.randomUUID(), rows, encoded.length(), deflate());
        units.clear();
        encoded.clear();
        rows = 0;
        return committable;
    }

    private byte[] deflate() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(encoded.length() / 3 + 64);
        Deflater fastest = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, fastest, 1 << 13)) {
            for (Slice unit : units) {
                out.write(encoded.getSharedBuffer(), unit.start(), unit.length());
            }
        } finally {
            fastest.end();
        }
        return deflated.toByteArray();
    }

    private void writeText(@Nullable String text) throws IOException {
        if (text == null) {
            encoded.writeInt(NULL);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        encoded.writeInt(bytes.length);
        encoded.write(bytes);
    }

    private record Slice(String key, int start, int length) {}
}
