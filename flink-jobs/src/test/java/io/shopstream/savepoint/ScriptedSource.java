package io.shopstream.savepoint;

import io.shopstream.ingest.source.SourceRecord;
import java.nio.ByteBuffer;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Gives the records of a script in their order, then waits; its state is how many were given. */
final class ScriptedSource implements Source<SourceRecord, ScriptedSource.Position, ScriptedSource.Position> {

    private final Script script;

    ScriptedSource(Script script) {
        this.script = script;
    }

    /**
     * The only split.
     *
     * @param given records that were given before it; as the enumerator's state, -1 where the split is with a reader
     */
    record Position(int given) implements SourceSplit {

        static final Position WITH_READER = new Position(-1);

        @Override
        public String splitId() {
            return "script";
        }
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<SourceRecord, Position> createReader(SourceReaderContext context) {
        return new ScriptedReader(context, script.records());
    }

    @Override
    public SplitEnumerator<Position, Position> createEnumerator(SplitEnumeratorContext<Position> context) {
        return new ScriptedEnumerator(context, new Position(0));
    }

    @Override
    public SplitEnumerator<Position, Position> restoreEnumerator(
            SplitEnumeratorContext<Position> context, Position state) {
        return new ScriptedEnumerator(context, state);
    }

    @Override
    public SimpleVersionedSerializer<Position> getSplitSerializer() {
        return new PositionSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Position> getEnumeratorCheckpointSerializer() {
        return new PositionSerializer();
    }

    private static final class PositionSerializer implements SimpleVersionedSerializer<Position> {

        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(Position position) {
            return ByteBuffer.allocate(Integer.BYTES).putInt(position.given()).array();
        }

        @Override
        public Position deserialize(int version, byte[] serialized) {
            return new Position(ByteBuffer.wrap(serialized).getInt());
        }
    }
}
