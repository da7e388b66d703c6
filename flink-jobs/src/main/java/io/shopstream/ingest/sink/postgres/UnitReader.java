package io.shopstream.ingest.sink.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link UnitBuffer} wrote. */
final class UnitReader {

    private final DataInputDeserializer in;

    private UnitReader(byte[] encoded) {
        in = new DataInputDeserializer(encoded);
    }

    /** The units of a committable, sorted by key. */
    static List<Unit> unitsOf(CommittableRows committable) throws IOException {
        UnitReader reader = new UnitReader(inflate(committable));
        List<Unit> units = new ArrayList<>();
        while (reader.in.available() > 0) {
            units.add(reader.unit());
        }
        return units;
    }

    private static byte[] inflate(CommittableRows committable) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(committable.deflated()))) {
            byte[] encoded = in.readNBytes(committable.encodedBytes());
            if (encoded.length < committable.encodedBytes() || in.read() >= 0) {
                throw new IOException("Committable " + committable.id() + " does not hold the "
                        + committable.encodedBytes() + " bytes it states: its checkpoint is damaged.");
            }
            return encoded;
        }
    }

    private Unit unit() throws IOException {
        String key = text();
        if (key == null) {
            throw new IOException("A unit has no key: its checkpoint is damaged.");
        }
        int count = in.readInt();
        List<Row> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(row());
        }
        return new Unit(key, rows);
    }

    private Row row() throws IOException {
        int table = in.readUnsignedShort();
        @Nullable String[] values = new String[in.readUnsignedShort()];
        for (int i = 0; i < values.length; i++) {
            values[i] = text();
        }
        return new Row(table, values);
    }

    private @Nullable String text() throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
