package io.shopstream.ingest.sink.postgres;

import java.io.IOException;
import java.util.UUID;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** The form of committables in checkpoints and savepoints. A new form takes a new version and keeps reading the old. */
final class CommittableRowsSerializer implements SimpleVersionedSerializer<CommittableRows> {

    private static final int VERSION = 1;
    private static final int HEAD_BYTES = 2 * Long.BYTES + 3 * Integer.BYTES;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(CommittableRows committable) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(HEAD_BYTES + committable.deflated().length);
        out.writeLong(committable.id().getMostSignificantBits());
        out.writeLong(committable.id().getLeastSignificantBits());
        out.writeInt(committable.rows());
        out.writeInt(committable.encodedBytes());
        out.writeInt(committable.deflated().length);
        out.write(committable.deflated());
        return out.getCopyOfBuffer();
    }

    @Override
    public CommittableRows deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION) {
            throw new IOException("A committable has version " + version + " of its form, this release reads " + VERSION
                    + ": restore with the release that wrote the savepoint, or a later one.");
        }
        DataInputDeserializer in = new DataInputDeserializer(serialized);
        UUID id = new UUID(in.readLong(), in.readLong());
        int rows = in.readInt();
        int encodedBytes = in.readInt();
        byte[] deflated = new byte[in.readInt()];
        in.readFully(deflated);
        return new CommittableRows(id, rows, encodedBytes, deflated);
    }
}
