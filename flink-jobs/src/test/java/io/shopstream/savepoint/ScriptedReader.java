package io.shopstream.savepoint;

import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.savepoint.ScriptedSource.Position;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;

/** Reads on from the split, where it has it. */
final class ScriptedReader implements SourceReader<SourceRecord, Position> {

    private final SourceReaderContext context;
    private final List<SourceRecord> records;
    private final CompletableFuture<Void> split = new CompletableFuture<>();
    private int given;

    ScriptedReader(SourceReaderContext context, List<SourceRecord> records) {
        this.context = context;
        this.records = records;
    }

    @Override
    public void start() {
        if (!split.isDone()) {
            context.sendSplitRequest();
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<SourceRecord> output) {
        if (!split.isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        if (given < records.size()) {
            output.collect(records.get(given));
            given++;
        }
        return given < records.size() ? InputStatus.MORE_AVAILABLE : InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return split.isDone() && given >= records.size() ? new CompletableFuture<>() : split;
    }

    @Override
    public List<Position> snapshotState(long checkpoint) {
        return split.isDone() ? List.of(new Position(given)) : List.of();
    }

    @Override
    public void addSplits(List<Position> splits) {
        splits.forEach(position -> given = position.given());
        split.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        // The script waits at its end.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
