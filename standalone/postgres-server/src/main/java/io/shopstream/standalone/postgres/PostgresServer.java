package io.shopstream.standalone.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts PostgreSQL and stays beside it: when this process ends, the server is stopped (by the embedding library's
 * shutdown hook); when the server dies, this process ends with exit code 1, so that whoever watches it starts both
 * anew. Killed with kill -9 it leaves the server running, which the next start ends first.
 */
public final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final PostgresServerSettings settings;

    private PostgresServer(PostgresServerSettings settings) {
        this.settings = settings;
    }

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        new PostgresServer(PostgresServerSettings.from(System.getenv())).run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(settings.home());
        Postmaster postmaster = new Postmaster(settings.dataFolder());
        postmaster.stopLeftover(GRACE);
        new Binaries(settings.binariesFolder()).removeIncomplete();
        EmbeddedPostgres postgres = start();
        // Unpacking the binaries, the first time, takes a heap that is given back here.
        System.gc();
        new ShopstreamDatabase(postgres.getPostgresDatabase()).createIfAbsent();
        LOG.info("PostgreSQL listens on 127.0.0.1:{}.", settings.port());
        ProcessHandle process = postmaster
                .process()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL ended right after its start."));
        process.onExit().join();
        LOG.error("PostgreSQL process {} ended.", process.pid());
        System.exit(1);
    }

    /** The library's defaults are those of a test (fsync off): durability is switched on by name. */
    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(settings.dataFolder())
                .setOverrideWorkingDirectory(settings.binariesFolder().toFile())
                .setCleanDataDirectory(false)
                .setPort(settings.port())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "96MB")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(START_LIMIT)
                .setOutputRedirector(ProcessBuilder.Redirect.INHERIT)
                .setErrorRedirector(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
