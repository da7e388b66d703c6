package io.shopstream.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    @TempDir
    private Path folder;

    private Launcher launcher;

    @BeforeEach
    void extractScripts() {
        launcher = new Launcher(folder.resolve("run"));
    }

    @Test
    void childIsTheProgramItself() throws IOException, InterruptedException {
        Child child = launcher.start(program("echo $$ > pid; exec sleep 60", 5));
        await().until(() -> Files.exists(folder.resolve("pid")) && Files.size(folder.resolve("pid")) > 0);

        assertThat(folder.resolve("pid")).hasContent(Long.toString(child.pid()));
        child.stop();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void stoppedChildMayFinishItsWork() throws IOException, InterruptedException {
        Child child = launcher.start(
                program("trap 'echo done > end; exit 7' TERM; echo > up; while :; do sleep 0.1; done", 5));
        await().until(() -> Files.exists(folder.resolve("up")));

        child.stop();

        assertThat(folder.resolve("end")).hasContent("done");
        assertThat(child.exit().join()).isEqualTo(7);
    }

    @Test
    void childThatDoesNotEndIsKilledAfterTheGrace() throws IOException, InterruptedException {
        Child child = launcher.start(program("trap '' TERM; echo > up; while :; do sleep 0.1; done", 1));
        await().until(() -> Files.exists(folder.resolve("up")));

        child.stop();

        assertThat(child.exit().join()).isEqualTo(137);
    }

    @Test
    void whatTheChildStartedEndsWithIt() throws IOException, InterruptedException {
        Child child = launcher.start(program("sleep 300 & echo $! > grandchild; wait", 5));
        await().until(() -> Files.exists(folder.resolve("grandchild")) && Files.size(folder.resolve("grandchild")) > 0);
        long grandchild =
                Long.parseLong(Files.readString(folder.resolve("grandchild")).strip());

        child.stop();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> ProcessHandle.of(grandchild)
                        .filter(ProcessHandle::isAlive)
                        .isEmpty());
    }

    private Program program(String script, int graceSeconds) {
        return new Program(
                "test",
                List.of("/bin/sh", "-c", "cd '" + folder + "'; " + script),
                Map.of(),
                folder.resolve("test.log"),
                Duration.ofSeconds(graceSeconds));
    }
}
