package io.shopstream.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's first process, known by the lock file that it keeps in its data folder. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    private final Path lockFile;

    Postmaster(Path dataFolder) {
        this.lockFile = dataFolder.resolve("postmaster.pid");
    }

    /**
     * The running process of this data folder, or empty. A lock file that outlived its process may name one that took
     * its number since: only a PostgreSQL counts.
     */
    Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(lockFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(lockFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]+"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(Postmaster::isPostgres);
    }

    /**
     * Ends a server that a killed launcher left behind, so that the next one is started with our settings. Committed
     * transactions are on disk: a server that does not end in the grace is killed and recovers at its next start.
     */
    void stopLeftover(Duration grace) throws IOException, InterruptedException {
        Optional<ProcessHandle> leftover = process();
        if (leftover.isEmpty()) {
            return;
        }
        ProcessHandle postmaster = leftover.get();
        LOG.info("Stopping PostgreSQL process {}, which an earlier start left running.", postmaster.pid());
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (!ended(postmaster, grace)) {
            postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
            postmaster.destroyForcibly();
            ended(postmaster, grace);
        }
    }

    private static boolean ended(ProcessHandle process, Duration grace) throws InterruptedException {
        try {
            process.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot watch process " + process.pid() + ".", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }
}
