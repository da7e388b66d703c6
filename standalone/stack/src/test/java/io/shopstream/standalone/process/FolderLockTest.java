package io.shopstream.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void secondTakerIsToldWhoHoldsIt() throws IOException {
        Path file = folder.resolve("supervisor.lock");
        try (FolderLock held = FolderLock.take(file)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(file))
                    .isInstanceOf(StackProblem.class)
                    .hasMessage("Another supervisor (process "
                            + ProcessHandle.current().pid() + ") uses " + folder
                            + " and holds its lock supervisor.lock. Stop it with './shopstream down', or set"
                            + " SHOPSTREAM_DATA to another folder.");
        }
    }

    @Test
    void fileLeftBehindByADeadProcessStopsNobody() throws IOException {
        Path file = folder.resolve("supervisor.lock");
        Files.writeString(file, "99999999\n");

        assertThat(FolderLock.heldBy(file)).isEmpty();
        FolderLock.take(file).close();
    }

    @Test
    void takerWaitsForOneWhoOnlyLooks() throws IOException {
        Path file = folder.resolve("supervisor.lock");
        FolderLock looking = FolderLock.take(file);
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(looking::close);

        try (FolderLock taken = FolderLock.take(file)) {
            assertThat(taken).isNotNull();
            assertThat(file).hasContent(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(file).isEmptyFile();
    }
}
