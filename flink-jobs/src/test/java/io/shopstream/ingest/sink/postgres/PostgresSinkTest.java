package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

final class PostgresSinkTest {

    private final StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();

    @Test
    void jobWithoutCheckpointsIsRefused() {
        assertThatThrownBy(this::graph)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set execution.checkpointing.interval");
    }

    @Test
    void jobWithCheckpointsThatRepeatElementsIsRefused() {
        environment.enableCheckpointing(1000, CheckpointingMode.AT_LEAST_ONCE);

        assertThatThrownBy(this::graph)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set execution.checkpointing.mode to EXACTLY_ONCE");
    }

    @Test
    void batchModeIsRefused() {
        environment.enableCheckpointing(1000);
        environment.setRuntimeMode(RuntimeExecutionMode.BATCH);

        assertThatThrownBy(this::graph)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set execution.runtime-mode to STREAMING");
    }

    @Test
    void jobWithCheckpointsIsTaken() {
        environment.enableCheckpointing(1000);

        graph();

        assertThat(environment.getExecutionPlan()).contains("rows: Writer", "rows: Committer");
    }

    @Test
    void sinkOfTheProductTablesTravelsToTheCluster() throws Exception {
        assertThat(InstantiationUtil.isSerializable(
                        new PostgresSink<>(options(), ProductTables.writes(), new ProductWriteEncoder(true))))
                .isTrue();
    }

    private void graph() {
        environment
                .fromData("1", "2")
                .map(value -> new Event("key", value))
                .sinkTo(new PostgresSink<>(options(), List.of(Event.WRITE), new Event.Encoder()))
                .uid("rows")
                .name("rows");
        environment.getStreamGraph(false);
    }

    private static PostgresSinkOptions options() {
        return PostgresSinkOptions.of("jdbc:postgresql://127.0.0.1/x", "u", null, "job");
    }
}
