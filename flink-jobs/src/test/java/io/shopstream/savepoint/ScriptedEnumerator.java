package io.shopstream.savepoint;

import io.shopstream.savepoint.ScriptedSource.Position;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;

/** Gives the split to the reader that asks first. */
final class ScriptedEnumerator implements SplitEnumerator<Position, Position> {

    private final SplitEnumeratorContext<Position> context;
    private Position state;

    ScriptedEnumerator(SplitEnumeratorContext<Position> context, Position state) {
        this.context = context;
        this.state = state;
    }

    @Override
    public void start() {
        // Readers ask.
    }

    @Override
    public void handleSplitRequest(int subtask, @Nullable String host) {
        if (!state.equals(Position.WITH_READER)) {
            context.assignSplit(state, subtask);
            state = Position.WITH_READER;
        }
    }

    @Override
    public void addSplitsBack(List<Position> splits, int subtask) {
        splits.forEach(split -> state = split);
    }

    @Override
    public void addReader(int subtask) {
        // It will ask.
    }

    @Override
    public Position snapshotState(long checkpoint) {
        return state;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
