package io.shopstream.ingest.sink.postgres;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.CheckpointConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Writes each element's rows to PostgreSQL exactly once, also into a table without a key, whatever process is killed at
 * whatever moment.
 *
 * <p>The elements of an epoch rest in Flink's checkpoint as committables under random ids. When the checkpoint is
 * complete, each committable becomes one transaction, which also enters its id in {@code commit_ledger}. A process that
 * dies before the commit leaves nothing behind; one that dies after it finds its id in the ledger, and skips. All rows of
 * an element become visible together, one checkpoint after it came. An element that the database refuses stands in
 * {@code rejected_rows} instead, as a whole, and exactly once too.
 *
 * <p>What is outside of the promise: restoring a savepoint that is older than the newest committed checkpoint repeats the
 * elements in between, so tables that shall bear that need a natural key; and so does a ledger from which entries were
 * purged that a savepoint still holds. A constraint that is deferred to the commit is not sifted by unit. A plain
 * savepoint prepares but does not commit: its rows come with the next checkpoint, or with stopping the job.
 *
 * @param <T> the element: a unit, whose rows stand or fall together
 */
public final class PostgresSink<T> implements Sink<T>, SupportsCommitter<CommittableRows>, SupportsPreWriteTopology<T> {

    private final PostgresSinkOptions options;
    private final List<TableWrite> tables;
    private final RowEncoder<T> encoder;
    private final List<Purge> purges;

    /**
     * A sink that deletes nothing.
     *
     * @param tables the statements of each transaction, in their order
     */
    public PostgresSink(PostgresSinkOptions options, List<TableWrite> tables, RowEncoder<T> encoder) {
        this(options, tables, encoder, List.of());
    }

    /**
     * A sink.
     *
     * @param tables the statements of each transaction, in their order
     * @param purges what its first committer deletes between commits
     */
    public PostgresSink(
            PostgresSinkOptions options, List<TableWrite> tables, RowEncoder<T> encoder, List<Purge> purges) {
        this.options = options;
        this.tables = new ArrayList<>(tables);
        this.encoder = encoder;
        this.purges = new ArrayList<>(purges);
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        EpochWriter<T> writer = new EpochWriter<>(options, tables, encoder, Pause.SLEEP);
        writer.register(context.metricGroup());
        return writer;
    }

    @Override
    public Committer<CommittableRows> createCommitter(CommitterInitContext context) {
        boolean first = context.getTaskInfo().getIndexOfThisSubtask() == 0;
        CommitMetrics metrics = new CommitMetrics(context.metricGroup());
        Clock clock = Clock.systemUTC();
        Housekeeping housekeeping = new Housekeeping(options, first ? purges : List.of(), metrics, clock);
        return new LedgerCommitter(options, tables, metrics, housekeeping, clock, Pause.SLEEP);
    }

    @Override
    public SimpleVersionedSerializer<CommittableRows> getCommittableSerializer() {
        return new CommittableRowsSerializer();
    }

    /**
     * Adds nothing to the graph; refuses one in which the promise does not hold.
     *
     * @throws IllegalStateException when checkpoints are off or at-least-once, or when the job runs in batch mode, where
     *     a repeated region would mint new ids, and all elements would be held until the end
     */
    @Override
    public DataStream<T> addPreWriteTopology(DataStream<T> elements) {
        StreamExecutionEnvironment environment = elements.getExecutionEnvironment();
        CheckpointConfig checkpoints = environment.getCheckpointConfig();
        if (environment.getConfiguration().get(ExecutionOptions.RUNTIME_MODE) != RuntimeExecutionMode.STREAMING) {
            throw new IllegalStateException("The PostgreSQL sink commits with checkpoints, which batch mode has not:"
                    + " set execution.runtime-mode to STREAMING, also for bounded input.");
        }
        if (!checkpoints.isCheckpointingEnabled()) {
            throw new IllegalStateException("The PostgreSQL sink commits with checkpoints, and there are none:"
                    + " set execution.checkpointing.interval, for example to 2s.");
        }
        if (checkpoints.getCheckpointingConsistencyMode() != CheckpointingMode.EXACTLY_ONCE) {
            throw new IllegalStateException("The PostgreSQL sink needs exact checkpoints:"
                    + " set execution.checkpointing.mode to EXACTLY_ONCE.");
        }
        return elements;
    }
}
