package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresSinkIT {

    private static final int RECORDS = 20_000;
    private static final int RECORDS_PER_CHECKPOINT = 1000;
    private static final int PARALLELISM = 2;

    /**
     * The job fails between checkpoints, and in the notification of a checkpoint, which some committers have then acted
     * upon and others not; backends die within their transactions.
     */
    @Test
    void everyRowOfAFailingJobIsThereOnce(@TempDir Path folder) throws Exception {
        try (TestDatabase database = TestDatabase.start(folder)) {
            database.execute(Event.TABLE);
            database.execute("""
                    create sequence commits;
                    create function kill_some() returns trigger language plpgsql as $$
                    begin
                        if nextval('commits') in (3, 8, 15) then
                            perform pg_terminate_backend(pg_backend_pid());
                        end if;
                        return new;
                    end $$;
                    create constraint trigger kill_some after insert on commit_ledger deferrable initially deferred
                        for each row execute function kill_some();
                    """);

            run(database.options().withChunkBytes(4 << 10));

            assertThat(FailsAtTimes.FAILURES.get()).isEqualTo(FailsAtTimes.LAST);
            assertThat(database.query("select count(*), count(distinct key), min(value), max(value) from events"))
                    .containsExactly(RECORDS + "|" + RECORDS + "|0|" + (RECORDS - 1));
            assertThat(database.query("select sum(row_count), count(*) = count(distinct id) from commit_ledger"))
                    .containsExactly(RECORDS + "|t");
            assertThat(database.query("select count(*) from rejected_rows")).containsExactly("0");
        }
    }

    private static void run(PostgresSinkOptions options) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(settings());
        DataGeneratorSource<Long> numbers = new DataGeneratorSource<>(
                number -> number, RECORDS, RateLimiterStrategy.perCheckpoint(RECORDS_PER_CHECKPOINT), Types.LONG);
        environment
                .fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
                .uid("numbers")
                .map(new FailsAtTimes())
                .returns(Types.LONG)
                .uid("fails-at-times")
                .keyBy(number -> number)
                .map(number -> Event.of(Math.toIntExact(number)))
                .uid("events")
                .sinkTo(new PostgresSink<>(options, List.of(Event.WRITE), new Event.Encoder()))
                .uid("rows");
        environment.execute("postgres-sink-it");
    }

    private static Configuration settings() {
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 100);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(50));
        settings.setString("parallelism.default", Integer.toString(PARALLELISM));
        return settings;
    }

    /** Fails by turns at an element and at the notification of a completed checkpoint. */
    private static final class FailsAtTimes implements MapFunction<Long, Long>, CheckpointListener {

        static final int LAST = 6;
        static final AtomicInteger FAILURES = new AtomicInteger();

        private static final int ELEMENTS_BETWEEN = 200;
        private static final int CHECKPOINTS_BETWEEN = 2;

        private int elements;
        private int checkpoints;

        @Override
        public Long map(Long number) throws IOException {
            elements++;
            if (elements > ELEMENTS_BETWEEN && checkpoints > 0) {
                failAt(0);
            }
            return number;
        }

        @Override
        public void notifyCheckpointComplete(long checkpoint) throws IOException {
            checkpoints++;
            if (checkpoints >= CHECKPOINTS_BETWEEN) {
                failAt(1);
            }
        }

        private static void failAt(int turn) throws IOException {
            int failures = FAILURES.get();
            if (failures < LAST && failures % 2 == turn && FAILURES.compareAndSet(failures, failures + 1)) {
                throw new IOException("injected failure " + (failures + 1) + " of " + LAST);
            }
        }
    }
}
