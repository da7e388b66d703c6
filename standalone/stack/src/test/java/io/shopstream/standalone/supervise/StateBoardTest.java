package io.shopstream.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateBoardTest {

    @TempDir
    private Path folder;

    @Test
    void stateThatCannotBeWrittenIsSaidAndEndsNothing() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("run"));
        List<String> said = new ArrayList<>();

        new StateBoard(new StateFile(noFolder), said::add).stack(StackState.Phase.STARTING);

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("Cannot write the stack's state to " + noFolder.resolve("state.properties") + ".");
    }
}
