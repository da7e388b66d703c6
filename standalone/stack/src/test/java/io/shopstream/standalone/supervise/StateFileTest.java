package io.shopstream.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatWasWritten() {
        StackState state = new StackState(
                StackState.Phase.READY, 12, Map.of("kafka", new ServerState(ServerState.Phase.UP, 34, 2)));

        new StateFile(folder).write(state);

        assertThat(new StateFile(folder).read()).contains(state);
    }

    @Test
    void nothingWrittenIsEmpty() {
        assertThat(new StateFile(folder).read()).isEmpty();
    }
}
