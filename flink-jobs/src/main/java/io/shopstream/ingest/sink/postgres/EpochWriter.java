package io.shopstream.ingest.sink.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Collects an epoch's elements, and hands them to the checkpoint as committables. It never speaks to the database.
 *
 * @param <T> the element
 */
final class EpochWriter<T> implements CommittingSinkWriter<T, CommittableRows> {

    private final RowEncoder<T> encoder;
    private final int chunkBytes;
    private final Pause pause;
    private final UnitBuffer buffer;
    private final EpochBudget budget;
    private List<CommittableRows> committables = new ArrayList<>();

    EpochWriter(PostgresSinkOptions options, List<TableWrite> tables, RowEncoder<T> encoder, Pause pause) {
        this.encoder = encoder;
        this.pause = pause;
        chunkBytes = options.chunkBytes();
        buffer = new UnitBuffer(tables);
        budget = new EpochBudget(options.epochBytes());
    }

    void register(MetricGroup metrics) {
        metrics.gauge("epochBytes", () -> budget.held() + buffer.bytes());
    }

    @Override
    public void write(T element, Context context) throws IOException, InterruptedException {
        buffer.add(element, encoder);
        if (buffer.bytes() >= chunkBytes) {
            Duration wait = cut();
            if (!wait.isZero()) {
                pause.pause(wait);
            }
        }
    }

    /** Nothing to do: what is held goes with the next checkpoint, at the end of the input with the last one. */
    @Override
    public void flush(boolean endOfInput) {}

    @Override
    public Collection<CommittableRows> prepareCommit() throws IOException {
        if (!buffer.isEmpty()) {
            cut();
        }
        List<CommittableRows> epoch = committables;
        committables = new ArrayList<>();
        budget.reset();
        return epoch;
    }

    @Override
    public void close() {}

    private Duration cut() throws IOException {
        CommittableRows committable = buffer.cut();
        committables.add(committable);
        return budget.take(committable.deflated().length);
    }
}
